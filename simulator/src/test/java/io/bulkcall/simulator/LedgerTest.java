package io.bulkcall.simulator;

import static io.bulkcall.simulator.Rig.TO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LedgerTest {
    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void countsTheMostCallsThatWereEverLivePerCallerId() {
        rig.behave("{'to': '*', 'outcome': 'answered', 'ring_ms': 600000}");
        List<String> sids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sids.add(rig.place("+97250123456" + i));
        }
        assertThat(rig.ledger().path("live").asInt()).isEqualTo(4);

        sids.forEach(sid -> rig.postAs(Rig.ALPHA, Rig.call(sid), "Status=completed"));
        String last = rig.place(TO);

        JsonNode ledger = rig.ledger();
        assertThat(ledger.path("live").asInt()).isEqualTo(1);
        assertThat(ledger.path("max_live_by_caller_id").path(Rig.FROM).asInt()).isEqualTo(4);
        assertThat(ledger.path("creates").asInt()).isEqualTo(5);
        assertThat(ledger.path("outcomes").path("canceled").asInt()).isEqualTo(4);
        rig.postAs(Rig.ALPHA, Rig.call(last), "Status=completed");
        assertThat(rig.ledger().path("live").asInt()).isZero();
    }

    @Test
    void countsNumbersDialledMoreThanOnce() {
        rig.place("+972501234561");
        rig.place("+972501234562");
        assertThat(rig.ledger().path("dialled_more_than_once").asInt()).isZero();

        rig.place("+972501234562");
        rig.place("+972501234562");

        assertThat(rig.ledger().path("dialled_more_than_once").asInt()).isEqualTo(1);
    }

    @Test
    void measuresARefillFromTheTerminalCallbackToTheNextCreate() {
        rig.customer.answer(request -> {
            boolean isEnd =
                    request.callStatus().equals("busy") && request.field("To").equals(TO);
            if (isEnd) {
                rig.place("+972502222222"); // as an engine would, before it even answers
            }
            return Customer.NOTED;
        });
        rig.behave("{'to': '*', 'outcome': 'busy', 'ring_ms': 100}");

        rig.place(TO);
        rig.awaitEnds(2);

        JsonNode refill = rig.ledger().path("refill_ms");
        assertThat(refill.path("measured").asInt()).isEqualTo(1);
        assertThat(refill.path("p50").asDouble())
                .isBetween(0.01, 2_000.0)
                .isEqualTo(refill.path("p99").asDouble());
    }

    @Test
    void measuresNoRefillOfALineWhoseEndWasNotTold() {
        rig.behave("{'to': '*', 'outcome': 'busy', 'ring_ms': 0, 'faults': ['callback_lost']}");

        rig.place(TO);
        rig.awaitEnds(1);
        rig.place("+972502222222");

        assertThat(rig.ledger().path("refill_ms").path("measured").asInt()).isZero();
    }

    @Test
    void pagesItsCallsInOrderOfAcceptance() {
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            placed.add(rig.place("+97250123456" + i));
        }

        JsonNode first = rig.get("/ledger/calls?limit=3").json();
        JsonNode second = rig.get("/ledger/calls?limit=3&after="
                        + first.path("next_after").asString())
                .json();

        List<String> seen = new ArrayList<>();
        first.path("calls").forEach(call -> seen.add(call.path("sid").asString()));
        second.path("calls").forEach(call -> seen.add(call.path("sid").asString()));
        assertThat(seen).isEqualTo(placed);
        assertThat(second.path("next_after").isNull()).isTrue();
        assertThat(rig.get("/ledger/calls?limit=0").status()).isEqualTo(400);
        assertThat(rig.get("/ledger/calls?after=CA1").status()).isEqualTo(400);
    }

    @Test
    void forgetsEverythingAtAReset() {
        rig.behave("{'to': '*', 'outcome': 'answered', 'ring_ms': 300, 'talk_ms': 0}");
        String sid = rig.place(TO);
        await().until(() -> rig.customer.callbacks().size() == 2);

        assertThat(rig.post("/reset", "").status()).isEqualTo(204);

        assertThat(rig.ledger().path("creates").asInt()).isZero();
        assertThat(rig.getAs(Rig.ALPHA, Rig.call(sid)).status()).isEqualTo(404);
        rig.behave("{'to': '*', 'outcome': 'busy', 'ring_ms': 600}");
        rig.place(TO);
        rig.awaitEnds(1);
        assertThat(rig.customer.callStatuses()).containsExactly("initiated", "ringing", "initiated", "ringing", "busy");
    }

    @Test
    void refusesBadBehavioursNamingTheField() {
        Rig.Answer answer = rig.post("/behaviours", "{\"to\": \"*\", \"ring_ms\": \"long\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isEqualTo("ring_ms");
        assertThat(rig.post("/behaviours", "{").status()).isEqualTo(400);
        assertThat(rig.post("/behaviours", "").status()).isEqualTo(400);
        assertThat(rig.get("/elsewhere").status()).isEqualTo(404);
    }
}
