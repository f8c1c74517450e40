package io.bulkcall.trial.rest;

import io.bulkcall.trial.rest.Resources.Accepted;
import io.bulkcall.trial.rest.Resources.AcceptedLead;
import io.bulkcall.trial.rest.Resources.Business;
import io.bulkcall.trial.rest.Resources.Calls;
import io.bulkcall.trial.rest.Resources.Job;
import io.bulkcall.trial.rest.Resources.Jobs;
import io.bulkcall.trial.rest.Resources.Limits;
import io.bulkcall.trial.rest.Resources.NewKey;
import io.bulkcall.trial.rest.Resources.NewLead;
import io.bulkcall.trial.rest.Resources.NewLink;
import io.bulkcall.trial.rest.Resources.NewUser;
import io.bulkcall.trial.rest.Resources.Run;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The server's REST interface, used as its customers use it: with one key. */
public final class Api {
    private static final String BUSINESSES = "/api/v1/businesses";

    private final URI server;
    private final Http http;

    public Api(URI server, String key) {
        this.server = server;
        this.http = new Http(server, Map.of("Authorization", "Bearer " + key));
    }

    /** The same server with another key. */
    public Api withKey(String key) {
        return new Api(server, key);
    }

    public Business createBusiness(String name, String callerId) {
        return http.post(BUSINESSES, Map.of("name", name, "caller_id", callerId))
                .require(201)
                .as(Business.class);
    }

    /** Somebody who may do everything. Returns the id. */
    public long createPlatformUser(String email, String name) {
        return http.post("/api/v1/users", Map.of("email", email, "name", name))
                .require(201)
                .as(NewUser.class)
                .user()
                .id();
    }

    /** Where that person is signed in, once, without a password. */
    public URI signInLink(long user) {
        String path = http.post("/api/v1/users/" + user + "/link", Map.of("kind", "sign_in"))
                .require(201)
                .as(NewLink.class)
                .path();
        return server.resolve(path);
    }

    /** A new key of the business. */
    public String createKey(long business, String name) {
        return http.post(path(business, "/api_keys"), Map.of("name", name))
                .require(201)
                .as(NewKey.class)
                .key();
    }

    /**
     * Brings leads in.
     *
     * @return their ids, in the order given
     * @throws UnexpectedAnswer if any is rejected
     */
    public List<Long> createLeads(long business, List<NewLead> leads) {
        Answer answer =
                http.post(path(business, "/leads"), Map.of("leads", leads)).require(201);
        Accepted accepted = answer.as(Accepted.class);
        if (!accepted.rejected().isEmpty()) {
            throw new UnexpectedAnswer(answer.request() + " rejected " + accepted.rejected());
        }
        return accepted.leads().stream().map(AcceptedLead::id).toList();
    }

    public Run startRun(long business, String name, List<Long> leads, int concurrency) {
        return http.post(path(business, "/runs"), Map.of("name", name, "lead_ids", leads, "concurrency", concurrency))
                .require(201)
                .as(Run.class);
    }

    public Run run(long business, long run) {
        return http.get(path(business, "/runs/" + run)).require(200).as(Run.class);
    }

    /** All jobs of a run, in order of dialling. */
    public List<Job> jobs(long business, long run) {
        return jobPages(path(business, "/runs/" + run + "/jobs?limit=500"));
    }

    /** One job, of a run or a direct call. */
    public Job call(long business, long job) {
        return http.get(path(business, "/calls/" + job)).require(200).as(Job.class);
    }

    public Limits limits(long business) {
        return http.get(path(business, "/limits")).require(200).as(Limits.class);
    }

    /** Calls leads directly; whatever the answer is. */
    public Answer call(long business, List<Long> leads, int waitSeconds) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("lead_ids", leads));
        if (waitSeconds > 0) {
            body.put("wait_seconds", waitSeconds);
        }
        return http.post(path(business, "/calls"), body);
    }

    /** The jobs of direct calls that were accepted. */
    public static List<Job> accepted(Answer calls) {
        return calls.require(201).as(Calls.class).calls();
    }

    /** Any resource of a business; whatever the answer is. */
    public Answer look(long business, String below) {
        return http.get(path(business, below));
    }

    /** What a carrier would post, with the signature if there is one; whatever the answer is. */
    public static Answer callback(URI server, String path, String form, @Nullable String signature) {
        return new Http(server, Map.of())
                .postForm(path, form, signature == null ? Map.of() : Map.of("X-Twilio-Signature", signature));
    }

    private List<Job> jobPages(String first) {
        List<Job> all = new ArrayList<>();
        String path = first;
        while (true) {
            Jobs page = http.get(path).require(200).as(Jobs.class);
            all.addAll(page.items());
            if (page.nextCursor() == null) {
                return all;
            }
            path = first + "&cursor=" + URLEncoder.encode(page.nextCursor(), StandardCharsets.UTF_8);
        }
    }

    private static String path(long business, String below) {
        return BUSINESSES + "/" + business + below;
    }
}
