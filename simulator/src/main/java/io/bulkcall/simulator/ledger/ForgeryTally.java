package io.bulkcall.simulator.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.bulkcall.simulator.http.Exchanged;

/** Counts forged callbacks by their answer; the right one is 403. */
final class ForgeryTally {
    private int sent;
    private int answered403;
    private int accepted;

    /**
     * @param accepted answered 2xx, which must never happen
     * @param other any other answer, or none
     */
    public record Counts(
            int sent, @JsonProperty("answered_403") int answered403, int accepted, int other) {}

    void answered(Exchanged result) {
        sent++;
        if (result instanceof Exchanged.Answered answered) {
            answered403 += answered.status() == 403 ? 1 : 0;
            accepted += answered.isSuccess() ? 1 : 0;
        }
    }

    int accepted() {
        return accepted;
    }

    Counts counts() {
        return new Counts(sent, answered403, accepted, sent - answered403 - accepted);
    }
}
