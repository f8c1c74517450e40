package io.bulkcall.simulator.ledger;

import io.bulkcall.simulator.call.CallStatus;

/** A call's end in the ledger's words. */
final class Outcomes {
    private Outcomes() {}

    static String of(CallStatus status) {
        return switch (status) {
            case COMPLETED -> "answered";
            case BUSY -> "busy";
            case FAILED -> "failed";
            case NO_ANSWER -> "no_answer";
            case CANCELED -> "canceled";
            case QUEUED, RINGING, IN_PROGRESS -> throw new IllegalArgumentException(status + " is no end");
        };
    }
}
