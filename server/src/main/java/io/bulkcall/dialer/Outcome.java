package io.bulkcall.dialer;

import io.bulkcall.carrier.CallProgress;

/** What happened on the line. */
public enum Outcome {
    /** Somebody took the call, or something that was not told from a person. */
    ANSWERED,
    /** The line was busy. */
    BUSY,
    /** It rang, and nobody answered. */
    NO_ANSWER,
    /** A machine took the call: nobody was reached. */
    VOICEMAIL,
    /** The carrier refused the number. */
    REJECTED,
    /** The carrier took the call and could not complete it. */
    FAILED,
    /** Taken back before an answer. */
    CANCELLED,
    /** No evidence came before the horizon: it may or may not have rung. */
    UNKNOWN;

    /** Of a call that ended so; that it was answered by a machine is known to the database, which has heard every verdict. */
    static Outcome of(CallProgress ended) {
        return switch (ended) {
            case COMPLETED -> ANSWERED;
            case BUSY -> BUSY;
            case NO_ANSWER -> NO_ANSWER;
            case FAILED -> FAILED;
            case CANCELLED -> CANCELLED;
            case QUEUED, INITIATED, RINGING, ANSWERED -> throw new IllegalArgumentException(ended + " is no end");
        };
    }

    /** Of a job with this outcome. */
    public JobStatus status() {
        return switch (this) {
            case ANSWERED, BUSY, NO_ANSWER, VOICEMAIL -> JobStatus.COMPLETED;
            case REJECTED, FAILED, UNKNOWN -> JobStatus.FAILED;
            case CANCELLED -> JobStatus.CANCELLED;
        };
    }

    /** The word for it in the database and in JSON. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}
