package io.bulkcall.simulator;

import static io.bulkcall.simulator.Rig.ALPHA;
import static io.bulkcall.simulator.Rig.TO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineDetectionTest {

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({
        "voicemail, Enable, machine_start, voicemail",
        "voicemail, DetectMessageEnd, machine_end_beep, voicemail",
        "answered, Enable, human, answered"
    })
    void tellsWhoAnsweredBesideTheCallAtItsEndAndWhenAsked(
            String outcome, String mode, String verdict, String inTheBooks) {
        rig.behave("{'to': '*', 'outcome': '" + outcome + "', 'talk_ms': 400}");

        String sid = placeAsync(mode);
        rig.awaitEnds(1);

        Received told = verdicts().getFirst();
        assertThat(verdicts()).hasSize(1);
        assertThat(told.field("AnsweredBy")).isEqualTo(verdict);
        assertThat(told.field("CallSid")).isEqualTo(sid);
        assertThat(told.field("AccountSid")).isEqualTo(ALPHA.sid());
        assertThat(Long.parseLong(told.field("MachineDetectionDuration"))).isNotNegative();
        assertThat(told.isSignedBy(ALPHA.token())).isTrue();
        assertThat(end().field("AnsweredBy")).isEqualTo(verdict);
        assertThat(rig.fetch(sid).path("answered_by").asString()).isEqualTo(verdict);
        assertThat(rig.ledger().path("outcomes").path(inTheBooks).asInt()).isEqualTo(1);
    }

    @Test
    void showsAMachineAsAnAnswerToWhoeverDidNotAsk() {
        rig.behave("{'to': '*', 'outcome': 'voicemail', 'talk_ms': 10}");

        String sid = rig.place(TO);
        rig.awaitEnds(1);

        assertThat(verdicts()).isEmpty();
        assertThat(end().body()).doesNotContain("AnsweredBy");
        assertThat(rig.fetch(sid).path("answered_by").isNull()).isTrue();
        assertThat(rig.ledger().path("outcomes").path("answered").asInt()).isEqualTo(1);
    }

    @Test
    void asksWhatToSayOnlyAfterTheVerdictUnlessItIsToldBesideTheCall() {
        rig.behave("{'to': '*', 'outcome': 'voicemail', 'talk_ms': 400}");

        rig.place(TO, "MachineDetection", "Enable");
        rig.awaitEnds(1);

        assertThat(verdicts()).isEmpty();
        assertThat(rig.customer.received())
                .filteredOn(request -> request.path().startsWith("/voice"))
                .singleElement()
                .extracting(request -> request.field("AnsweredBy"))
                .isEqualTo("machine_start");
    }

    @Test
    void losesAndDoublesVerdictsAsOtherCallbacks() {
        rig.behave(
                "{'to': '*', 'talk_ms': 200, 'faults': [{'name': 'callback_doubled', 'copies': 2, 'event': 'amd'}]}");
        placeAsync("Enable");
        rig.awaitEnds(1);
        assertThat(verdicts()).hasSize(3);

        rig.behave("{'to': '*', 'talk_ms': 200, 'faults': [{'name': 'callback_lost', 'event': 'amd'}]}");
        placeAsync("Enable");
        rig.awaitEnds(2);
        await().atMost(Duration.ofSeconds(30)).until(() -> rig.fired("callback_lost") == 1);
        assertThat(verdicts()).hasSize(3);
    }

    private String placeAsync(String mode) {
        return rig.place(
                TO,
                "MachineDetection",
                mode,
                "AsyncAmd",
                "true",
                "AsyncAmdStatusCallback",
                rig.customer.url() + "/amd/1/2/3#rc=5&rp=5xx,ct,rt");
    }

    private List<Received> verdicts() {
        return rig.customer.received().stream()
                .filter(request -> request.path().startsWith("/amd"))
                .toList();
    }

    private Received end() {
        return rig.customer.callbacks().stream()
                .filter(callback -> callback.callStatus().equals("completed"))
                .findFirst()
                .orElseThrow();
    }
}
