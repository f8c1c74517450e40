package io.bulkcall.simulator.ledger;

import io.bulkcall.simulator.call.CallView;

/** A call's end in the ledger's words. */
final class Outcomes {
    private Outcomes() {}

    static String of(CallView call) {
        return switch (call.status()) {
            case COMPLETED -> call.answeredByMachine() ? "voicemail" : "answered";
            case BUSY -> "busy";
            case FAILED -> "failed";
            case NO_ANSWER -> "no_answer";
            case CANCELED -> "canceled";
            case QUEUED, RINGING, IN_PROGRESS -> throw new IllegalArgumentException(call.status() + " is no end");
        };
    }
}
