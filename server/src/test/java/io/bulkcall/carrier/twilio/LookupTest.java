package io.bulkcall.carrier.twilio;

import static io.bulkcall.carrier.twilio.Fixtures.ACCOUNT;
import static io.bulkcall.carrier.twilio.Fixtures.ACCOUNT_SID;
import static io.bulkcall.carrier.twilio.Fixtures.FROM;
import static io.bulkcall.carrier.twilio.Fixtures.OTHER_SID;
import static io.bulkcall.carrier.twilio.Fixtures.SID;
import static io.bulkcall.carrier.twilio.Fixtures.TO;
import static io.bulkcall.carrier.twilio.Fixtures.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.carrier.AnsweredBy;
import io.bulkcall.carrier.CallProgress;
import io.bulkcall.carrier.CarrierCall;
import io.bulkcall.carrier.CarrierError;
import io.bulkcall.carrier.Lookup;
import io.bulkcall.carrier.Lookup.Failed;
import io.bulkcall.carrier.Lookup.Found;
import io.bulkcall.carrier.Lookup.NotFound;
import io.bulkcall.carrier.twilio.RawServer.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookupTest {
    private static final String CALLS = "/2010-04-01/Accounts/" + ACCOUNT_SID + "/Calls";
    private static final CarrierCall ENDED = new CarrierCall(
            SID,
            TO,
            FROM,
            true,
            CallProgress.COMPLETED,
            Instant.parse("2021-08-10T08:02:17Z"),
            Duration.ofSeconds(15),
            null);

    private final RawServer server = new RawServer();
    private final TwilioCarrier carrier = Fixtures.carrier(server.uri());

    @AfterEach
    void close() {
        carrier.close();
        server.close();
    }

    @Test
    void readsOneCall() {
        server.json(200, call(SID, "completed"));

        assertThat(carrier.fetch(ACCOUNT, SID)).isEqualTo(new Found<>(ENDED));
        Request request = server.requests().getFirst();
        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.target()).isEqualTo(CALLS + "/" + SID + ".json");
        assertThat(request.header("Authorization")).startsWith("Basic ");
    }

    @ParameterizedTest
    @CsvSource({
        "queued,QUEUED",
        "initiated,INITIATED",
        "ringing,RINGING",
        "in-progress,ANSWERED",
        "completed,COMPLETED",
        "busy,BUSY",
        "no-answer,NO_ANSWER",
        "failed,FAILED",
        "canceled,CANCELLED",
        "Cancelled,CANCELLED",
        "no_answer,NO_ANSWER",
        "teleported,QUEUED"
    })
    void readsEveryStatus(String word, CallProgress progress) {
        server.json(200, call(SID, word));

        assertThat(found(carrier.fetch(ACCOUNT, SID)).progress()).isEqualTo(progress);
    }

    @Test
    void readsWhoAnswered() {
        server.json(200, "{\"sid\":\"" + SID + "\",\"status\":\"completed\",\"answered_by\":\"machine_start\"}");

        assertThat(found(carrier.fetch(ACCOUNT, SID)).answeredBy()).isEqualTo(AnsweredBy.MACHINE);
    }

    @Test
    void readsACallThatWaitsInTheQueue() {
        server.json(200, """
                {"sid":"%s","status":"queued","to":"+1","from":"+2","direction":"outbound-api",
                 "date_created":null,"duration":null,"price":null}""".formatted(SID));

        assertThat(carrier.fetch(ACCOUNT, SID))
                .isEqualTo(new Found<>(new CarrierCall(SID, "+1", "+2", true, CallProgress.QUEUED, null, null, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sid\":\"%s\"}",
                "{\"sid\":\"%s\",\"status\":7,\"date_created\":\"yesterday\",\"duration\":\"-3\",\"direction\":{}}",
                "{\"sid\":\"%s\",\"status\":null,\"date_created\":12,\"duration\":\"1.5\",\"to\":[],\"from\":null}"
            })
    void doesWithoutWhatItCannotRead(String body) {
        server.json(200, body.formatted(SID));

        CarrierCall call = found(carrier.fetch(ACCOUNT, SID));
        assertThat(call.progress()).isEqualTo(CallProgress.QUEUED);
        assertThat(call.createdAt()).isNull();
        assertThat(call.duration()).isNull();
        assertThat(call.outbound()).isFalse();
    }

    @Test
    void readsADurationThatIsANumber() {
        server.json(200, "{\"sid\":\"%s\",\"duration\":15}".formatted(SID));

        assertThat(found(carrier.fetch(ACCOUNT, SID)).duration()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void knowsNoSuchCall() {
        server.json(404, error(20404, "Not found"));

        assertThat(carrier.fetch(ACCOUNT, SID)).isEqualTo(new NotFound<>());
    }

    @ParameterizedTest
    @CsvSource({"401", "403", "429", "500", "503", "302", "400"})
    void failsOnAnyOtherAnswer(int status) {
        server.json(status, error(29999, "No."));
        CarrierError no = new CarrierError(status, 29999, "No.");

        assertThat(carrier.fetch(ACCOUNT, SID)).isEqualTo(new Failed<>(no));
        assertThat(carrier.callsBetween(ACCOUNT, FROM, TO)).isEqualTo(new Failed<>(no));
        assertThat(carrier.end(ACCOUNT, SID)).isEqualTo(new Failed<>(no));
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "<Call/>", "{\"sid\":\"CA12\"}", "{\"calls\":{}}", "{\"calls\":"})
    void failsOnAnswersThatHoldNoCall(String body) {
        server.json(200, body);

        assertThat(carrier.fetch(ACCOUNT, SID)).isInstanceOf(Failed.class);
        assertThat(carrier.end(ACCOUNT, SID)).isInstanceOf(Failed.class);
        assertThat(carrier.callsBetween(ACCOUNT, FROM, TO)).isInstanceOf(Failed.class);
    }

    @Test
    void failsOnAnotherCallThanAskedFor() {
        server.json(200, call(OTHER_SID, "completed"));

        assertThat(carrier.fetch(ACCOUNT, SID)).isInstanceOf(Failed.class);
    }

    @Test
    void failsWithoutAnAnswer() {
        server.behave((_, line) -> line.drip(200));
        try (TwilioCarrier impatient = Fixtures.impatient(server.uri())) {
            assertThat(impatient.fetch(ACCOUNT, SID)).isInstanceOf(Failed.class);
            assertThat(impatient.probe(ACCOUNT)).isInstanceOf(Failed.class);
        }
    }

    @Test
    void listsTheCallsBetweenTwoNumbersOverAllPages() {
        server.behave((request, line) -> line.send(
                200,
                "",
                request.query().containsKey("PageToken")
                        ? page("null", call(OTHER_SID, "queued"), "{\"sid\":\"odd\"}")
                        : page("\"" + CALLS + ".json?To=%2B9&PageToken=PA%2Bx\"", call(SID, "completed"))));

        Lookup<List<CarrierCall>> calls = carrier.callsBetween(ACCOUNT, FROM, TO);

        assertThat(((Found<List<CarrierCall>>) calls).value())
                .extracting(CarrierCall::sid)
                .containsExactly(SID, OTHER_SID);
        assertThat(server.requests().getFirst().path()).isEqualTo(CALLS + ".json");
        assertThat(server.requests().getFirst().query())
                .isEqualTo(Map.of("To", List.of(TO), "From", List.of(FROM), "PageSize", List.of("200")));
        assertThat(server.requests().getLast().target()).isEqualTo(CALLS + ".json?To=%2B9&PageToken=PA%2Bx");
    }

    @Test
    void stopsAfterTenPages() {
        server.behave(
                (_, line) -> line.send(200, "", page("\"" + CALLS + ".json?PageToken=again\"", call(SID, "queued"))));

        assertThat(carrier.callsBetween(ACCOUNT, FROM, TO)).isInstanceOf(Found.class);
        assertThat(server.requests()).hasSize(10);
    }

    @Test
    void failsIfALaterPageDoes() {
        AtomicInteger count = new AtomicInteger();
        server.behave((_, line) -> line.send(
                count.incrementAndGet() == 1 ? 200 : 500,
                "",
                page("\"" + CALLS + ".json?PageToken=2\"", call(SID, "queued"))));

        assertThat(carrier.callsBetween(ACCOUNT, FROM, TO)).isInstanceOf(Failed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//127.0.0.1:%d/x", "http://127.0.0.1:%d/x", "x", "/a b\\", ""})
    void takesItsCredentialsNowhereElse(String next) {
        try (RawServer elsewhere = new RawServer().json(200, page("null"))) {
            String uri = next.formatted(elsewhere.uri().getPort()).replace("\\", "\\\\");
            server.json(200, page("\"" + uri + "\"", call(SID, "queued")));

            assertThat(carrier.callsBetween(ACCOUNT, FROM, TO)).isInstanceOf(Found.class);
            assertThat(elsewhere.requests()).isEmpty();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void endsACall() {
        server.json(200, call(SID, "completed"));

        assertThat(carrier.end(ACCOUNT, SID)).isEqualTo(new Found<>(ENDED));
        assertThat(server.requests()).hasSize(1);
        assertThat(server.requests().getFirst().method()).isEqualTo("POST");
        assertThat(server.requests().getFirst().target()).isEqualTo(CALLS + "/" + SID + ".json");
        assertThat(server.requests().getFirst().body()).isEqualTo("Status=completed");
    }

    @ParameterizedTest
    @CsvSource({"400,21220", "404,20404"})
    void tellsHowACallEndedThatIsOverAlready(int status, int code) {
        server.behave((request, line) -> {
            if (request.method().equals("POST")) {
                line.send(status, "", error(code, "Call is not in-progress."));
                return;
            }
            line.send(200, "", call(SID, "completed"));
        });

        assertThat(carrier.end(ACCOUNT, SID)).isEqualTo(new Found<>(ENDED));
        assertThat(server.requests()).extracting(Request::method).containsExactly("POST", "GET");
    }

    @Test
    void cannotEndWhatDoesNotExist() {
        server.json(404, error(20404, "Not found"));

        assertThat(carrier.end(ACCOUNT, SID)).isEqualTo(new NotFound<>());
    }

    @Test
    void probesAnAccountWithoutCost() {
        server.json(200, page("null"));

        assertThat(carrier.probe(ACCOUNT)).isEqualTo(new Found<>(true));
        assertThat(server.requests().getFirst().method()).isEqualTo("GET");
        assertThat(server.requests().getFirst().target()).isEqualTo(CALLS + ".json?PageSize=1");
    }

    @ParameterizedTest
    @CsvSource({"401,20003,false", "403,20403,false", "400,20005,false", "401,0,false", "403,77777,false"})
    void findsCredentialsRefused(int status, int code, boolean works) {
        server.json(status, error(code, "No."));

        assertThat(carrier.probe(ACCOUNT)).isEqualTo(new Found<>(works));
    }

    @ParameterizedTest
    @CsvSource({"429,20429", "500,20003", "503,20503", "404,20404"})
    void cannotTellWhetherCredentialsWork(int status, int code) {
        server.json(status, error(code, "No."));

        assertThat(carrier.probe(ACCOUNT)).isEqualTo(new Failed<>(new CarrierError(status, code, "No.")));
    }

    private static CarrierCall found(Lookup<CarrierCall> lookup) {
        return ((Found<CarrierCall>) lookup).value();
    }

    private static String call(String sid, String status) {
        return """
                {"sid":"%s","status":"%s","to":"%s","from":"%s","direction":"outbound-api","duration":"15",
                 "date_created":"Tue, 10 Aug 2021 08:02:17 +0000","queue_time":"1000","price":null,
                 "subresource_uris":{"events":"/x.json"},"brand_new":{"a":[1]}}""".formatted(sid, status, TO, FROM);
    }

    private static String page(String next, String... calls) {
        return "{\"calls\":[" + String.join(",", calls) + "],\"next_page_uri\":" + next + ",\"page\":0}";
    }
}
