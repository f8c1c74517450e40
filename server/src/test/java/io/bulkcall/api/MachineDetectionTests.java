package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The carrier's verdict on who answered a call, as it comes in and as it is shown. */
class MachineDetectionTests extends CallingTest {

    private static final Map<String, String> MACHINE =
            Map.of("AnsweredBy", "machine_start", "MachineDetectionDuration", "2400");

    private final Tenant tenant = newTenant();
    private String call = "";
    private String sid = "";
    private long job;

    @BeforeEach
    void aCallThatRings() {
        job = tenant.post("/calls", "{\"lead_ids\":[" + newLeads(tenant, 1).getFirst() + "]}")
                .expect(201)
                .json()
                .path("calls")
                .get(0)
                .path("id")
                .asLong();
        call = "/calls/" + job;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> shown().path("status").asString().equals("calling"));
        sid = shown().path("attempt_list").get(0).path("call_sid").asString();
    }

    @Test
    void isAnsweredWith204AndShownInTheCallsStory() {
        assertThat(callback("amd", MACHINE, "token")).isEqualTo(204);
        assertThat(shown().path("status").asString()).isEqualTo("calling");
        assertThat(callback("status", Map.of("CallStatus", "completed", "CallDuration", "9"), "token"))
                .isEqualTo(204);

        assertThat(shown().path("outcome").asString()).isEqualTo("voicemail");
        assertThat(kinds()).containsSubsequence("answered_by machine", "ended voicemail");
        holds(tenant);
    }

    @Test
    void correctsTheEndThatCameFirst() {
        callback("status", Map.of("CallStatus", "completed", "CallDuration", "9"), "token");
        assertThat(shown().path("outcome").asString()).isEqualTo("answered");

        assertThat(callback("amd", MACHINE, "token")).isEqualTo(204);
        assertThat(callback("amd", MACHINE, "token")).isEqualTo(204);
        assertThat(shown().path("outcome").asString()).isEqualTo("voicemail");
        assertThat(kinds()).filteredOn(kind -> kind.startsWith("answered_by")).hasSize(1);
        holds(tenant);
    }

    @Test
    void isRefusedAndChangesNothingWithoutTheRightSignature() {
        JsonNode before = shown();

        assertThat(callback("amd", MACHINE, "guessed")).isEqualTo(403);
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void isRefusedForAnAttemptThatNeverWas() {
        String path = "/webhook/twilio/amd/" + tenant.id() + "/" + job + "/99";
        assertThat(SignedCallback.post(origin(), path, Map.of("CallSid", sid, "AnsweredBy", "fax")))
                .isEqualTo(403);
        assertThat(SignedCallback.post(origin(), path.replace("/99", "/1"), Map.of("AnsweredBy", "fax")))
                .isEqualTo(400);
    }

    private JsonNode shown() {
        return tenant.get(call).expect(200).json();
    }

    private List<String> kinds() {
        return shown().path("events")
                .valueStream()
                .map(event -> event.path("kind").asString() + " "
                        + event.path("detail").asString(""))
                .toList();
    }

    private int callback(String kind, Map<String, String> more, String token) {
        Map<String, String> fields = new java.util.HashMap<>(more);
        fields.put("CallSid", sid);
        return SignedCallback.post(
                origin(), "/webhook/twilio/" + kind + "/" + tenant.id() + "/" + job + "/1", fields, token);
    }
}
