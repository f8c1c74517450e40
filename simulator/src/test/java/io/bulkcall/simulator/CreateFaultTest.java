package io.bulkcall.simulator;

import static io.bulkcall.simulator.Rig.ALPHA;
import static io.bulkcall.simulator.Rig.BETA;
import static io.bulkcall.simulator.Rig.TO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class CreateFaultTest {
    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({
        "500_placed, 500, 1",
        "500_not_placed, 500, 0",
        "502_placed, 502, 1",
        "502_not_placed, 502, 0",
        "503_placed, 503, 1",
        "503_not_placed, 503, 0",
        "504_placed, 504, 1",
        "504_not_placed, 504, 0",
        "429, 429, 0",
        "401, 401, 0",
        "403, 403, 0",
        "404, 404, 0",
        "400_xml, 400, 0",
        "400_html, 400, 0",
        "400_empty, 400, 0",
        "400_truncated, 400, 0",
        "400_wrong_types, 400, 0",
        "201_xml, 201, 1",
        "201_html, 201, 1",
        "201_empty, 201, 1",
        "201_truncated, 201, 1",
        "201_wrong_types, 201, 1"
    })
    void answersWithTheStatusAndPlacesTheCallOrNot(String fault, int status, int placed) {
        fault("['" + fault + "']");

        assertThat(rig.create(TO).status()).isEqualTo(status);

        rig.awaitEnds(placed);
        assertThat(rig.ledger().path("creates").asInt()).isEqualTo(placed);
        assertThat(rig.customer.callbacks()).hasSize(4 * placed);
        assertThat(rig.fired(fault)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"dropped_placed, 1", "dropped_not_placed, 0", "201_cut, 1", "400_cut, 0"})
    void breaksTheConnectionAndPlacesTheCallOrNot(String fault, int placed) {
        fault("['" + fault + "']");

        assertThatThrownBy(() -> rig.create(TO)).isInstanceOf(UncheckedIOException.class);

        rig.awaitEnds(placed);
        assertThat(rig.ledger().path("creates").asInt()).isEqualTo(placed);
        assertThat(rig.fired(fault)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"201_xml", "201_html", "201_empty", "201_truncated"})
    void answersA201ThatIsNoJson(String fault) {
        fault("['" + fault + "']");

        Rig.Answer answer = rig.create(TO);

        assertThatThrownBy(() -> {
                    if (answer.json().path("sid").isMissingNode()) {
                        throw new NoSid();
                    }
                })
                .isInstanceOfAny(JacksonException.class, NoSid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "21211, 400",
        "21210, 400",
        "21215, 400",
        "20003, 401",
        "20005, 400",
        "20403, 403",
        "22005, 400",
        "20422, 422"
    })
    void refusesWithACodeOfTheDictionary(int code, int status) {
        fault("['code_" + code + "']");

        Rig.Answer answer = rig.create(TO);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("more_info").asString()).endsWith("/" + code);
        assertThat(rig.ledger().path("creates").asInt()).isZero();
        assertThat(rig.fired("code_" + code)).isEqualTo(1);
        assertThat(rig.ledger().path("refused_requests").path("count").asInt()).isZero();
    }

    @Test
    void answersLateWhileTheCallGoesOn() {
        fault("[{'name': 'answer_late', 'ms': 700}]");
        Instant begun = Instant.now();

        String sid = rig.place(TO);

        assertThat(Duration.between(begun, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(700));
        assertThat(rig.customer.callStatuses()).contains("ringing");
        assertThat(rig.customer.callbacks().getFirst().field("CallSid")).isEqualTo(sid);
        assertThat(rig.fired("answer_late")).isEqualTo(1);
    }

    @Test
    void neverAnswersThoughTheCallIsPlaced() {
        fault("[{'name': 'answer_never', 'ms': 500}]");

        assertThatThrownBy(() -> rig.create(TO)).isInstanceOf(UncheckedIOException.class);

        rig.awaitEnds(1);
        assertThat(rig.fired("answer_never")).isEqualTo(1);
    }

    @Test
    void sendsRetryAfterIfItIsToldTo() {
        fault("[{'name': '429', 'retry_after': 7, 'times': 1}]");

        assertThat(rig.create(TO).response().headers().firstValue("Retry-After"))
                .contains("7");
        assertThat(rig.create(TO).status()).isEqualTo(201);

        fault("['429']");
        Rig.Answer without = rig.create(TO);
        assertThat(without.code()).isEqualTo(20429);
        assertThat(without.response().headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void refusesTheWholeAccountDuringAStormAndNoOther() {
        rig.behave("{'to': '" + TO + "', 'faults': [{'name': '429_storm', 'ms': 60000}]}");

        rig.create(TO);

        assertThat(rig.create("+972509999999").status()).isEqualTo(429);
        assertThat(rig.postAs(BETA, Rig.calls(BETA), rig.form("+972509999999")).status())
                .isEqualTo(201);
        assertThat(rig.fired("429_storm")).isEqualTo(2);
    }

    @Test
    void endsAStormInTime() {
        rig.behave("{'to': '" + TO + "', 'faults': [{'name': '429_storm', 'ms': 300, 'times': 1}]}");
        rig.create(TO);

        await().atMost(Duration.ofSeconds(5))
                .until(() -> rig.create("+972509999999").status() == 201);
    }

    @Test
    void letsTheCallbacksOvertakeTheAnswer() {
        rig.behave(
                "{'to': '*', 'outcome': 'answered', 'ring_ms': 50, 'talk_ms': 0, 'faults': ['callback_before_answer']}");

        rig.place(TO);

        assertThat(rig.customer.callStatuses()).startsWith("initiated", "ringing");
        assertThat(rig.fired("callback_before_answer")).isEqualTo(1);
    }

    @Test
    void hidesACallForAWhile() {
        fault("[{'name': 'list_hidden', 'ms': 500}]");

        String sid = rig.place(TO);

        assertThat(rig.getAs(ALPHA, Rig.call(sid)).code()).isEqualTo(20404);
        assertThat(rig.getAs(ALPHA, Rig.calls(ALPHA) + "?To=%2B972501234567")
                        .json()
                        .path("calls")
                        .isEmpty())
                .isTrue();
        assertThat(rig.fired("list_hidden")).isEqualTo(2);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> rig.getAs(ALPHA, Rig.call(sid)).status() == 200);
    }

    private void fault(String faults) {
        rig.behave("{'to': '*', 'outcome': 'answered', 'ring_ms': 0, 'talk_ms': 0, 'faults': " + faults + "}");
    }

    private static final class NoSid extends RuntimeException {}
}
