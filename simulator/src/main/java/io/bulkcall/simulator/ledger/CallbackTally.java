package io.bulkcall.simulator.ledger;

import io.bulkcall.simulator.http.Exchanged;

/** Counts callbacks by what became of them. */
final class CallbackTally {
    private int due;
    private int sent;
    private int decided;
    private final int[] byClass = new int[6];
    private int unanswered;
    private int retries;
    private int lost;

    void due() {
        due++;
    }

    void sending() {
        sent++;
    }

    void lost() {
        lost++;
    }

    void tried(boolean again, Exchanged result, boolean last) {
        retries += again ? 1 : 0;
        if (!last) {
            return;
        }
        decided++;
        switch (result) {
            case Exchanged.Answered answered -> byClass[Math.clamp(answered.status() / 100, 0, 5)]++;
            case Exchanged.NotConnected ignored -> unanswered++;
            case Exchanged.NotAnswered ignored -> unanswered++;
        }
    }

    CallbackCounts counts() {
        return new CallbackCounts(
                sent, due - decided - lost, byClass[2], byClass[3], byClass[4], byClass[5], unanswered, retries, lost);
    }
}
