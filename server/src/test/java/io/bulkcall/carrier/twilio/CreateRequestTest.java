package io.bulkcall.carrier.twilio;

import static io.bulkcall.carrier.twilio.Fixtures.ACCOUNT;
import static io.bulkcall.carrier.twilio.Fixtures.ACCOUNT_SID;
import static io.bulkcall.carrier.twilio.Fixtures.CALL;
import static io.bulkcall.carrier.twilio.Fixtures.FROM;
import static io.bulkcall.carrier.twilio.Fixtures.SID;
import static io.bulkcall.carrier.twilio.Fixtures.TO;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.carrier.OutboundCall;
import io.bulkcall.carrier.PlaceResult.Placed;
import io.bulkcall.carrier.twilio.RawServer.Request;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreateRequestTest {
    private final RawServer server = new RawServer().json(201, "{\"sid\":\"" + SID + "\",\"status\":\"queued\"}");

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void asksForOneCallWithEverythingSpeltOut() {
        try (TwilioCarrier carrier = Fixtures.carrier(server.uri())) {
            assertThat(carrier.createOutboundCall(ACCOUNT, CALL, () -> true)).isEqualTo(new Placed(SID));
        }

        assertThat(server.requests()).hasSize(1);
        Request request = server.requests().getFirst();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.target()).isEqualTo("/2010-04-01/Accounts/" + ACCOUNT_SID + "/Calls.json");
        assertThat(request.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(request.header("Authorization")).isEqualTo("Basic " + base64(ACCOUNT_SID + ":secret-token-1"));
        assertThat(request.form())
                .isEqualTo(Map.ofEntries(
                        entry("To", List.of("+972502345678")),
                        entry("From", List.of("+97239999999")),
                        entry(
                                "Url",
                                List.of("https://calls.example.com/webhook/twilio/voice/7/41/2#rc=5&rp=5xx,ct,rt")),
                        entry("Method", List.of("POST")),
                        entry(
                                "StatusCallback",
                                List.of("https://calls.example.com/webhook/twilio/status/7/41/2#rc=5&rp=5xx,ct,rt")),
                        entry("StatusCallbackMethod", List.of("POST")),
                        entry("StatusCallbackEvent", List.of("ringing", "completed")),
                        entry("Timeout", List.of("30")),
                        entry("TimeLimit", List.of("600")),
                        entry("MachineDetection", List.of("Enable")),
                        entry("AsyncAmd", List.of("true")),
                        entry(
                                "AsyncAmdStatusCallback",
                                List.of("https://calls.example.com/webhook/twilio/amd/7/41/2#rc=5&rp=5xx,ct,rt")),
                        entry("AsyncAmdStatusCallbackMethod", List.of("POST"))));
    }

    @Test
    void asksForNoVerdictThatNobodyWants() {
        OutboundCall plain = new OutboundCall(
                7, 99, 41, 2, TO, FROM, Duration.ofSeconds(30), Duration.ofMinutes(10), false, CALL.host());
        try (TwilioCarrier carrier = Fixtures.carrier(server.uri())) {
            carrier.createOutboundCall(ACCOUNT, plain, () -> true);
        }

        assertThat(server.requests().getFirst().form()).hasSize(9).doesNotContainKeys("MachineDetection", "AsyncAmd");
    }

    @Test
    void repeatsTheKeyOfAListInsteadOfJoiningItsValues() {
        try (TwilioCarrier carrier = Fixtures.carrier(server.uri())) {
            carrier.createOutboundCall(ACCOUNT, CALL, () -> true);
        }

        assertThat(server.requests().getFirst().body())
                .contains("StatusCallbackEvent=ringing&StatusCallbackEvent=completed")
                .contains("To=%2B972502345678")
                .contains("%23rc%3D5%26rp%3D5xx%2Cct%2Crt");
    }

    @Test
    void keepsThePathOfTheConfiguredAddress() {
        try (TwilioCarrier carrier = Fixtures.carrier(URI.create(server.uri() + "/api/laml/"))) {
            carrier.createOutboundCall(ACCOUNT, CALL, () -> true);
        }

        assertThat(server.requests().getFirst().target())
                .isEqualTo("/api/laml/2010-04-01/Accounts/" + ACCOUNT_SID + "/Calls.json");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
