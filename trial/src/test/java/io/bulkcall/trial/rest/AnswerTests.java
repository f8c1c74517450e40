package io.bulkcall.trial.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkcall.trial.rest.Resources.Counts;
import io.bulkcall.trial.rest.Resources.Run;
import io.bulkcall.trial.rest.Simulator.Callbacks;
import io.bulkcall.trial.rest.Simulator.Forged;
import io.bulkcall.trial.rest.Simulator.Ledger;
import org.junit.jupiter.api.Test;

class AnswerTests {

    @Test
    void readsTheCarriersBooks() {
        Ledger ledger = answer("""
                {"live": 1, "max_live_by_caller_id": {"+97237000101": 3}, "creates": 50, "dialled_more_than_once": 0,
                 "refill_ms": {"p50": 4.5, "p99": 30.0, "max": 61.0, "measured": 47}, "faults": {}, "outcomes": {},
                 "callbacks": {"sent": 9, "pending": 1, "answered_2xx": 2, "answered_3xx": 3, "answered_4xx": 4,
                               "answered_5xx": 5, "unanswered": 6, "retries": 7, "lost": 8},
                 "forged": {"sent": 4, "answered_403": 3, "accepted": 1, "other": 0}, "forged_accepted": 1,
                 "twiml_errors": 2, "refused_requests": {"count": 1, "last": ["Foo"]}, "queues": {}}
                """).as(Ledger.class);

        assertThat(ledger.callbacks()).isEqualTo(new Callbacks(9, 1, 2, 3, 4, 5, 6, 7));
        assertThat(ledger.forged()).isEqualTo(new Forged(4, 3, 1, 0));
        assertThat(ledger.refusedRequests().last()).containsExactly("Foo");
    }

    @Test
    void readsARun() {
        Run run = answer("""
                {"id": 7, "name": "x", "status": "running", "pause_reason": null, "concurrency": 3, "script_id": 1,
                 "total": 50, "live": 3, "outcomes": {"answered": 4}, "created_at": "2026-03-01T08:00:00Z", "eta": null,
                 "counts": {"queued": 43, "dialing": 1, "calling": 2, "completed": 3, "failed": 1, "cancelled": 0}}
                """).as(Run.class);

        assertThat(run.counts()).isEqualTo(new Counts(43, 1, 2, 3, 1, 0));
        assertThat(run.isOver()).isFalse();
    }

    @Test
    void saysInOneLineWhatItCannotRead() {
        assertThatThrownBy(() -> answer("{\"id\": {}}").as(Run.class))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessageStartingWith("GET /x answered what is no Run: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void saysWhatWasAnsweredInstead() {
        assertThatThrownBy(() -> answer("{\"code\":\"not_found\"}").require(201))
                .isInstanceOf(UnexpectedAnswer.class)
                .hasMessage("GET /x answered 200 instead of 201: {\"code\":\"not_found\"}");
    }

    private static Answer answer(String json) {
        return new Answer("GET /x", 200, Http.JSON.readTree(json));
    }
}
