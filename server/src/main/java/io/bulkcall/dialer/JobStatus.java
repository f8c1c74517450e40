package io.bulkcall.dialer;

import java.util.Locale;

/** Where a job is for us. */
public enum JobStatus {
    /** Waits for a line. */
    QUEUED,
    /** Has a line; the carrier may or may not have been told yet. */
    DIALING,
    /** The carrier has the call. */
    CALLING,
    /** The call took place: answered, busy, or nobody answered. */
    COMPLETED,
    /** No call came about, or nobody knows. */
    FAILED,
    /** Somebody, or a deadline, took it back. */
    CANCELLED;

    /** Back to queued only when the carrier surely was not told. */
    public boolean canBecome(JobStatus next) {
        return switch (this) {
            case QUEUED -> next == DIALING || next == CANCELLED;
            case DIALING -> next != DIALING;
            case CALLING -> next.isFinal();
            case COMPLETED, CANCELLED -> false;
            // A call that was given up as unknown and turns up later is corrected.
            case FAILED -> next == COMPLETED || next == CANCELLED;
        };
    }

    public boolean isFinal() {
        return switch (this) {
            case QUEUED, DIALING, CALLING -> false;
            case COMPLETED, FAILED, CANCELLED -> true;
        };
    }

    /** The word for it in the database and in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
