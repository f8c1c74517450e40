package io.bulkcall.simulator;

import static io.bulkcall.simulator.Rig.ALPHA;
import static io.bulkcall.simulator.Rig.BETA;
import static io.bulkcall.simulator.Rig.TO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackFaultTest {
    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void losesCallbacks() {
        fault("['callback_lost']");

        rig.place(TO);
        rig.awaitEnds(1);

        await().until(() -> rig.ledger().path("callbacks").path("lost").asInt() == 4);
        assertThat(rig.customer.callbacks()).isEmpty();
        assertThat(rig.fired("callback_lost")).isEqualTo(4);
    }

    @Test
    void losesTheCallbackOfOneEventAlone() {
        fault("[{'name': 'callback_lost', 'event': 'completed'}]");

        rig.place(TO);
        await().until(() -> rig.fired("callback_lost") == 1);

        assertThat(rig.customer.callStatuses()).containsExactly("initiated", "ringing", "in-progress");
    }

    @Test
    void losesAboutAsManyAsTheRateSays() {
        fault("{'callback_lost': 0.5}");

        for (int i = 0; i < 50; i++) {
            rig.place("+9725012345" + (10 + i));
        }
        rig.awaitEnds(50);

        await().until(() -> rig.customer.callbacks().size() + rig.fired("callback_lost") == 200);
        assertThat(rig.fired("callback_lost")).isBetween(70, 130);
    }

    @Test
    void doublesCallbacksAsOftenAsItIsTold() {
        fault("[{'name': 'callback_doubled', 'copies': 5, 'event': 'completed'}]");

        rig.place(TO);
        rig.awaitEnds(1);
        await().until(() -> rig.customer.callbacks().size() == 9);

        assertThat(rig.customer.callStatuses().subList(3, 9)).containsOnly("completed");
        assertThat(rig.customer.callbacks()).allMatch(callback -> callback.isSignedBy(ALPHA.token()));
        assertThat(rig.fired("callback_doubled")).isEqualTo(1);
        assertThat(rig.get("/ledger/calls").text()).contains("\"kind\":\"copy\"");
    }

    @Test
    void sendsACallbackAfterTheOneThatFollows() {
        fault("[{'name': 'callback_reordered', 'event': 'ringing'}]");

        rig.place(TO);
        rig.awaitEnds(1);
        await().until(() -> rig.customer.callbacks().size() == 4);

        assertThat(rig.customer.callStatuses()).containsExactly("initiated", "in-progress", "ringing", "completed");
        assertThat(rig.customer.callbacks())
                .extracting(callback -> callback.field("SequenceNumber"))
                .containsExactly("0", "2", "1", "3");
        assertThat(rig.fired("callback_reordered")).isEqualTo(1);
    }

    @Test
    void sendsACallbackLateEvenAfterTheEnd() {
        fault("[{'name': 'callback_late', 'ms': 400, 'event': 'ringing'}]");

        rig.place(TO);
        await().until(() -> rig.customer.callbacks().size() == 4);

        assertThat(rig.customer.callStatuses()).containsExactly("initiated", "in-progress", "completed", "ringing");
        assertThat(rig.fired("callback_late")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "forged_unsigned, false",
        "forged_wrong_signature, false",
        "forged_other_token, false",
        "forged_altered_body, false",
        "forged_unknown_attempt, true"
    })
    void forgesTheEndOfALiveCallBesideTheTrueCallbacks(String fault, boolean signed) {
        rig.behave("{'to': '*', 'outcome': 'answered', 'ring_ms': 100, 'talk_ms': 0, 'faults': ['" + fault + "']}");
        rig.customer.answer(request -> request.path().startsWith("/voice")
                ? Customer.TALKING
                : request.field("SequenceNumber").equals("3")
                                && request.field("CallDuration").equals("1")
                                && (!request.isSignedBy(ALPHA.token())
                                        || request.path().endsWith("/999999999"))
                        ? new Customer.Answer(403, "", "")
                        : Customer.NOTED);

        rig.place(TO);
        rig.awaitEnds(1);
        await().until(() -> rig.customer.callbacks().size() == 5);

        Received forged = rig.customer.callbacks().stream()
                .filter(callback -> callback.path().endsWith("/999999999") || !callback.isSignedBy(ALPHA.token()))
                .findFirst()
                .orElseThrow();
        assertThat(forged.callStatus()).isEqualTo("completed");
        assertThat(forged.isSignedBy(ALPHA.token())).isEqualTo(signed);
        assertThat(forged.isSignedBy(BETA.token())).isEqualTo(fault.equals("forged_other_token"));
        await().until(() -> rig.ledger().path("forged").path("sent").asInt() == 1);
        assertThat(rig.ledger().path("forged").path("answered_403").asInt()).isEqualTo(1);
        assertThat(rig.ledger().path("forged_accepted").asInt()).isZero();
        assertThat(rig.ledger().path("callbacks").path("sent").asInt()).isEqualTo(4);
        assertThat(rig.fired(fault)).isEqualTo(1);
    }

    @Test
    void countsAForgeryThatWasBelieved() {
        rig.behave("{'to': '*', 'outcome': 'answered', 'ring_ms': 0, 'talk_ms': 0, 'faults': ['forged_unsigned']}");

        rig.place(TO);

        await().atMost(Duration.ofSeconds(10))
                .until(() -> rig.ledger().path("forged_accepted").asInt() == 1);
    }

    private void fault(String faults) {
        rig.behave("{'to': '*', 'outcome': 'answered', 'ring_ms': 0, 'talk_ms': 0, 'faults': " + faults + "}");
    }
}
