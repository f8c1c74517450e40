package io.bulkcall.carrier.twilio;

import static io.bulkcall.carrier.twilio.Fixtures.ACCOUNT;
import static io.bulkcall.carrier.twilio.Fixtures.CALL;
import static io.bulkcall.carrier.twilio.Fixtures.SID;
import static io.bulkcall.carrier.twilio.Fixtures.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.carrier.CarrierError;
import io.bulkcall.carrier.PlaceResult;
import io.bulkcall.carrier.PlaceResult.NotSent;
import io.bulkcall.carrier.PlaceResult.Placed;
import io.bulkcall.carrier.PlaceResult.RefusedAccount;
import io.bulkcall.carrier.PlaceResult.RefusedNumber;
import io.bulkcall.carrier.PlaceResult.RefusedRun;
import io.bulkcall.carrier.PlaceResult.Unknown;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What clear answers of the carrier mean; {@link PlaceFaultTest} has the unclear ones. */
class PlaceRefusalTest {
    /** What each class of the file comes to, in short; written down apart from the code that decides it. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("fatal_account", "account"),
            Map.entry("pause_run", "account rests PT1M"),
            Map.entry("fatal_run", "run"),
            Map.entry("fatal_run_on_create", "run"),
            Map.entry("fatal_run_from", "run, caller id"),
            Map.entry("fatal_job", "number"),
            Map.entry("fatal_job_dest", "number, destination:IL"),
            Map.entry("retry_safe", "not sent"),
            Map.entry("ambiguous", "unknown"),
            Map.entry("benign_on_update", "run"),
            Map.entry("warning", "run"),
            Map.entry("warning_or_fatal_run", "run"),
            Map.entry("silent", "run"),
            Map.entry("our_fault", "run"),
            Map.entry("lost_event", "run"),
            Map.entry("fatal_job_or_retry", "number, code:"),
            Map.entry("outcome", "number, code:"),
            Map.entry("outcome_retry", "number, code:"),
            Map.entry("outcome_from", "run, caller id"));

    private final RawServer server = new RawServer();
    private final TwilioCarrier carrier = Fixtures.carrier(server.uri());

    @AfterEach
    void close() {
        carrier.close();
        server.close();
    }

    static List<JsonNode> codes() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(PlaceRefusalTest.class.getResourceAsStream("error_classes.json"))) {
            return new JsonMapper().readTree(file).path("codes").valueStream().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void readsEachKnownCodeByItsClass(JsonNode entry) {
        int code = entry.path("code").intValue();
        String errorClass = entry.path("class").stringValue();
        String expected = Objects.requireNonNull(EXPECTED.get(errorClass), errorClass);

        int http = entry.path("http").isNull() ? 400 : entry.path("http").intValue();
        PlaceResult result = place(http, error(code, "Because."));

        assertThat(describe(result)).isEqualTo(expected.endsWith("code:") ? expected + code : expected);
        assertThat(errorOf(result)).isEqualTo(new CarrierError(http, code, "Because."));
    }

    @Test
    void coversEveryClassOfTheFile() throws IOException {
        Set<String> classes =
                codes().stream().map(entry -> entry.path("class").stringValue()).collect(Collectors.toSet());

        assertThat(EXPECTED.keySet()).isEqualTo(classes);
        assertThat(codes()).hasSizeGreaterThanOrEqualTo(54);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void doesNotBelieveAnyCodeInAServerError(JsonNode entry) {
        assertThat(place(502, error(entry.path("code").intValue(), "Because."))).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "400,'number, code:29999'",
        "401,account",
        "402,'number, code:29999'",
        "403,account",
        "404,run",
        "408,unknown",
        "422,'number, code:29999'",
        "429,not sent",
        "500,unknown",
        "599,unknown"
    })
    void readsAnUnlistedCodeByItsHttpStatus(int status, String expected) {
        assertThat(describe(place(status, error(29999, "New.")))).isEqualTo(expected);
    }

    static Stream<String> bodiesWithoutCode() {
        return Stream.of(
                "",
                "<html><body>Bad <b>gateway</b></body></html>",
                "<?xml version='1.0'?><TwilioResponse><RestException><Code>21211</Code></RestException></TwilioResponse>",
                "{\"code\":21211,\"mess",
                "null",
                "[]",
                "\"no\"",
                "{\"code\":null,\"message\":null}",
                "{\"code\":[21211],\"message\":{\"a\":1}}",
                "{\"code\":99999999999999999999}",
                "\u0000\u0001\u0002",
                "[".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("bodiesWithoutCode")
    void readsABodyWithoutCodeByItsHttpStatus(String body) {
        assertThat(describe(place(400, body))).isEqualTo("number, http:400");
        assertThat(describe(place(403, body))).isEqualTo("account");
        assertThat(describe(place(404, body))).isEqualTo("run");
        assertThat(describe(place(429, body))).isEqualTo("not sent");
        assertThat(describe(place(503, body))).isEqualTo("unknown");
        assertThat(errorOf(place(400, body)).detail()).isEqualTo("HTTP 400 without a reason");
    }

    @Test
    void readsCodesThatAreStrings() {
        assertThat(describe(place(422, "{\"code\":\"21211\",\"message\":\"no\"}")))
                .isEqualTo("number");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7|PT7S",
                "0|PT0S",
                "-5|PT0S",
                "Sun, 01 Mar 2026 10:00:30 GMT|PT30S",
                "Sun, 01 Mar 2026 09:00:00 GMT|PT0S",
                "99999999999|PT1H",
                "soon|",
                "1.5|"
            })
    void passesOnHowLongToWait(String header, @Nullable Duration expected) {
        server.behave((_, line) -> line.send(429, "Retry-After: " + header + "\r\n", error(20429, "Slow down.")));

        assertThat(carrier.createOutboundCall(ACCOUNT, CALL, () -> true))
                .isEqualTo(new NotSent(new CarrierError(429, 20429, "Slow down."), expected));
    }

    @Test
    void knowsNoWaitWithoutTheHeader() {
        assertThat(place(429, ""))
                .isEqualTo(new NotSent(new CarrierError(429, null, "HTTP 429 without a reason"), null));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void takesASuccessWithAnIdAsPlaced(int status) {
        assertThat(place(status, "{\"sid\":\"" + SID + "\",\"new\":[1,{}],\"duration\":7}"))
                .isEqualTo(new Placed(SID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"sid\":null}",
                "{\"sid\":12}",
                "{\"sid\":\"\"}",
                "{\"sid\":\"CA12\"}",
                "{\"sid\":\"SM0123456789abcdef0123456789abcdef\"}",
                "{\"sid\":\"CA0123456789abcdef0123456789abcdeg\"}",
                "{\"sid\":\"CA0123456789abcdef0123456789abcdef",
                "{\"sid\":[\"CA0123456789abcdef0123456789abcdef\"]}",
                "<TwilioResponse><Call><Sid>CA0123456789abcdef0123456789abcdef</Sid></Call></TwilioResponse>"
            })
    void takesASuccessWithoutAnIdAsUnknown(String body) {
        assertThat(place(201, body)).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
    void followsNoRedirect(int status) {
        server.behave((_, line) -> line.send(status, "Location: " + server.uri() + "/elsewhere\r\n", ""));

        assertThat(carrier.createOutboundCall(ACCOUNT, CALL, () -> true)).isInstanceOf(Unknown.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void showsNeitherCredentialsNorNumbers() {
        CarrierError error = errorOf(place(
                400, error(21211, "The number +972502345678 of secret-token-1 or secret-token-2 \\n\\u0007 is\\tbad")));

        assertThat(error.detail()).isEqualTo("The number +97250*****78 of *** or *** is bad");
        assertThat(errorOf(place(400, error(21211, "x".repeat(5000)))).detail()).hasSize(300);
    }

    @Test
    void saysWhatAKnownCodeMeansWhereTheCarrierDoesNot() {
        assertThat(errorOf(place(400, "{\"code\":21211}")).detail()).isEqualTo("invalid To");
    }

    private PlaceResult place(int status, String body) {
        server.json(status, body);
        return carrier.createOutboundCall(ACCOUNT, CALL, () -> true);
    }

    private static String describe(PlaceResult result) {
        return switch (result) {
            case Placed _ -> "placed";
            case NotSent _ -> "not sent";
            case RefusedNumber refused -> refused.streak() == null ? "number" : "number, " + refused.streak();
            case RefusedRun refused -> refused.callerId() ? "run, caller id" : "run";
            case RefusedAccount refused -> refused.rest() == null ? "account" : "account rests " + refused.rest();
            case PlaceResult.TooLate _ -> "too late";
            case Unknown _ -> "unknown";
        };
    }

    private static CarrierError errorOf(PlaceResult result) {
        return switch (result) {
            case Placed _, PlaceResult.TooLate _ -> throw new AssertionError(result);
            case NotSent notSent -> notSent.error();
            case RefusedNumber refused -> refused.error();
            case RefusedRun refused -> refused.error();
            case RefusedAccount refused -> refused.error();
            case Unknown unknown -> unknown.error();
        };
    }
}
