package io.bulkcall.simulator;

import static org.awaitility.Awaitility.await;

import io.bulkcall.simulator.call.Account;
import io.bulkcall.simulator.http.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A simulator with two accounts, a customer's server, and a client, all over real HTTP on loopback. */
public final class Rig implements AutoCloseable {
    public static final Account ALPHA = new Account("AC" + "a".repeat(32), "token of alpha");
    public static final Account BETA = new Account("AC" + "b".repeat(32), "token of beta");
    public static final String FROM = "+97237654321";
    public static final String TO = "+972501234567";
    public static final List<String> EVENTS = List.of("initiated", "ringing", "answered", "completed");

    public final Simulator simulator;
    public final Customer customer = new Customer();
    private final HttpClient http = HttpClient.newHttpClient();

    public Rig() {
        this(Duration.ZERO);
    }

    public Rig(Duration dialInterval) {
        try {
            simulator = Simulator.start(new Options(0, "127.0.0.1", List.of(ALPHA, BETA), dialInterval, 1, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        behave("{'to': '*', 'outcome': 'answered', 'ring_ms': 0, 'talk_ms': 0}");
    }

    /** An answer over HTTP. */
    public record Answer(int status, HttpResponse<String> response) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(response.body());
        }

        public String text() {
            return response.body();
        }

        public int code() {
            return json().path("code").asInt();
        }
    }

    /** Single quotes stand for double ones. */
    public void behave(String json) {
        Answer answer = post("/behaviours", json.replace('\'', '"'));
        if (answer.status() != 204) {
            throw new AssertionError(answer.text());
        }
    }

    public Answer post(String path, String body) {
        return send(HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    public Answer getAs(Account account, String path) {
        return send(authorised(account, path));
    }

    public Answer postAs(Account account, String path, String form) {
        return send(authorised(account, path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder authorised(Account account, String path) {
        String credentials = account.sid() + ":" + account.token();
        return HttpRequest.newBuilder(uri(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response =
                    http.send(request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create(simulator.url() + path);
    }

    public static String calls(Account account) {
        return "/2010-04-01/Accounts/" + account.sid() + "/Calls.json";
    }

    public static String call(String sid) {
        return "/2010-04-01/Accounts/" + ALPHA.sid() + "/Calls/" + sid + ".json";
    }

    /** A create with webhooks for everything; {@code more} are further names and values. */
    public Answer create(String to, String... more) {
        return postAs(ALPHA, calls(ALPHA), form(to, more));
    }

    /** The sid of a call that was placed. */
    public String place(String to, String... more) {
        Answer answer = create(to, more);
        if (answer.status() != 201) {
            throw new AssertionError(answer.text());
        }
        return answer.json().path("sid").asString();
    }

    public String form(String to, String... more) {
        List<String> fields = new ArrayList<>();
        add(fields, "To", to);
        add(fields, "From", FROM);
        List<String> given = List.of(more);
        if (!given.contains("Url") && !given.contains("Twiml")) {
            add(fields, "Url", customer.url() + "/voice/1/2/3");
        }
        if (!given.contains("StatusCallback")) {
            add(fields, "StatusCallback", customer.url() + "/status/1/2/3");
        }
        if (!given.contains("StatusCallbackEvent")) {
            EVENTS.forEach(event -> add(fields, "StatusCallbackEvent", event));
        }
        for (int i = 0; i < more.length; i += 2) {
            add(fields, more[i], more[i + 1]);
        }
        return String.join("&", fields);
    }

    private static void add(List<String> fields, String name, String value) {
        fields.add(Form.encode(name) + "=" + Form.encode(value));
    }

    public JsonNode ledger() {
        return get("/ledger").json();
    }

    public int fired(String fault) {
        return ledger().path("faults").path(fault).asInt(0);
    }

    public JsonNode fetch(String sid) {
        return getAs(ALPHA, call(sid)).json();
    }

    /** Waits until so many calls have ended and nothing is being sent any more. */
    public void awaitEnds(int calls) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    JsonNode ledger = ledger();
                    int ended = ledger.path("outcomes")
                            .valueStream()
                            .mapToInt(JsonNode::asInt)
                            .sum();
                    return ended == calls
                            && ledger.path("callbacks").path("pending").asInt() == 0;
                });
    }

    @Override
    public void close() {
        simulator.close();
        customer.close();
    }
}
