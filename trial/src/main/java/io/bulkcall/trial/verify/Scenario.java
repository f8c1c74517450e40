package io.bulkcall.trial.verify;

import io.bulkcall.trial.rest.Answer;
import io.bulkcall.trial.rest.Api;
import io.bulkcall.trial.rest.Simulator;
import io.bulkcall.trial.verify.Evidence.Tenant;
import io.bulkcall.trial.verify.Probe.Kind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the three businesses ask for: one a run of 50, one two runs of 25 at once, one a run of 50 and direct calls, some in
 * front of the run and some after it. All numbers lie in +972 55 570 0000 to 0299, which libphonenumber takes for valid.
 */
final class Scenario {
    private static final int LINES = 3;
    private static final int LEADS = 50;
    private static final int DIRECT_LEADS = 10;
    private static final int WAIT_SECONDS = 60;
    private static final String CALL_ENDED =
            "CallStatus=completed&CallDuration=7&CallSid=CA00000000000000000000000000000001";

    private final URI server;
    private final Api admin;
    private final Party oneRun;
    private final Party twoRuns;
    private final Party mixed;
    private final List<Probe> probes = new ArrayList<>();

    private Scenario(URI server, Api admin, Party oneRun, Party twoRuns, Party mixed) {
        this.server = server;
        this.admin = admin;
        this.oneRun = oneRun;
        this.twoRuns = twoRuns;
        this.mixed = mixed;
    }

    static Scenario prepare(URI server, String adminKey, Simulator carrier) {
        behaviours().forEach(carrier::behave);
        Api admin = new Api(server, adminKey);
        return new Scenario(
                server,
                admin,
                Party.create(admin, "Noga Dental", "+97237000101", "+9725557000", LEADS),
                Party.create(admin, "Carmel Solar", "+97248000102", "+9725557001", LEADS),
                Party.create(admin, "Galil Insurance", "+97246000103", "+9725557002", LEADS + DIRECT_LEADS));
    }

    private static List<Map<String, Object>> behaviours() {
        return List.of(
                Map.of(
                        "to", "*",
                        "outcome", Map.of("answered", 70, "no_answer", 10, "busy", 10, "voicemail", 10),
                        "ring_ms", List.of(150, 400),
                        "talk_ms", List.of(300, 1200)),
                Map.of(
                        "prefix", "+9725557001",
                        "outcome", Map.of("answered", 70, "no_answer", 10, "busy", 10, "failed", 10),
                        "faults",
                                Map.of(
                                        "forged_unsigned", 0.2,
                                        "forged_wrong_signature", 0.2,
                                        "forged_other_token", 0.2,
                                        "forged_altered_body", 0.2,
                                        "forged_unknown_attempt", 0.2)),
                // The direct calls after the runs: long enough to be counted while they last.
                longCall("+972555700252"),
                longCall("+972555700253"),
                longCall("+972555700254"));
    }

    private static Map<String, Object> longCall(String phone) {
        return Map.of("to", phone, "outcome", "answered", "ring_ms", 200, "talk_ms", 8000);
    }

    /** With the platform's key. */
    Api admin() {
        return admin;
    }

    List<Party> parties() {
        return List.of(oneRun, twoRuns, mixed);
    }

    void startRuns(Sampler sampler) {
        sampler.follow(oneRun.startRun(0, LEADS, LINES).id());
        sampler.follow(twoRuns.startRun(0, LEADS / 2, LINES).id());
        sampler.follow(twoRuns.startRun(LEADS / 2, LEADS, LINES).id());
        sampler.follow(mixed.startRun(0, LEADS, LINES).id());
    }

    /** To be done while all three lines of the mixed business are in use. */
    void callIntoTheRun() {
        probes.add(mixed.callTooMany(LEADS, LEADS + 1, 0));
        mixed.call(LEADS, LEADS + 2, WAIT_SECONDS);
    }

    /** To be done when nothing is queued or live any more. */
    void callAfterTheRuns() {
        long job = mixed.call(LEADS + 2, LEADS + 4, 0).getFirst();
        probes.add(mixed.callTooMany(LEADS + 4, LEADS + 6, 1));
        mixed.call(LEADS + 4, LEADS + 5, 0);
        probes.add(mixed.callTooMany(LEADS + 5, LEADS + 6, 0));
        forge(job);
        trespass();
    }

    private void forge(long liveJob) {
        String path = "/webhook/twilio/status/" + mixed.id() + "/" + liveJob + "/1";
        forge(path, null);
        forge(path, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    }

    private void forge(String path, @Nullable String signature) {
        Answer answer = Api.callback(server, path, CALL_ENDED, signature);
        probes.add(new Probe(Kind.FORGED_CALLBACK, answer.request(), "403", "" + answer.status()));
    }

    private void trespass() {
        Api stranger = twoRuns.api();
        long run = oneRun.runs().getFirst();
        expect("404 not_found", stranger.look(oneRun.id(), ""));
        expect("404 not_found", stranger.look(oneRun.id(), "/limits"));
        expect("404 not_found", stranger.look(oneRun.id(), "/runs/" + run));
        expect("404 not_found", stranger.look(twoRuns.id(), "/runs/" + run));
        expect("404 not_found", stranger.call(oneRun.id(), List.of(oneRun.lead(0)), 0));
        expect("404 not_found", stranger.call(twoRuns.id(), List.of(oneRun.lead(0)), 0));
        expect("401 unauthorized", stranger.withKey("bk_1_nobody").look(oneRun.id(), "/limits"));
    }

    private void expect(String expected, Answer answer) {
        probes.add(new Probe(Kind.FOREIGN, answer.request(), expected, answer.status() + " " + answer.code()));
    }

    boolean isOver() {
        return parties().stream().allMatch(Party::isOver);
    }

    boolean isMixedFull() {
        return mixed.api().limits(mixed.id()).available() == 0;
    }

    List<Probe> probes() {
        return List.copyOf(probes);
    }

    List<Tenant> tenants() {
        return parties().stream().map(Party::after).toList();
    }

    /** How far the runs are: queued / calling / ended of each. */
    static String progress(Sample sample) {
        return sample.runs().keySet().stream()
                .sorted()
                .map(run -> sample.jobs(run, "queued") + "/" + sample.jobs(run, "dialing", "calling") + "/"
                        + sample.ended(run))
                .collect(Collectors.joining("   "));
    }

    /** What may stand in no log. */
    List<String> secrets() {
        return parties().stream()
                .flatMap(party -> Stream.concat(party.phones().stream(), Stream.of(party.key())))
                .toList();
    }
}
