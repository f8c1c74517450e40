package io.bulkcall.simulator.call;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Twilio's statuses of a call; {@code docs: voice/api/call-resource, call status values}. */
public enum CallStatus {
    /** Accepted; waits for the account's next turn, or is being set up. */
    QUEUED,
    /** The other telephone rings. */
    RINGING,
    /** Answered. */
    IN_PROGRESS,
    /** Was answered, and has ended. */
    COMPLETED,
    /** The other side was busy. */
    BUSY,
    /** The network could not complete it. */
    FAILED,
    /** Nobody answered in time. */
    NO_ANSWER,
    /** Ended over REST before it was answered. */
    CANCELED;

    /** As Twilio spells it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isFinal() {
        return ordinal() >= COMPLETED.ordinal();
    }

    public static Optional<CallStatus> of(String wire) {
        return Arrays.stream(values())
                .filter(status -> status.wire().equals(wire))
                .findFirst();
    }
}
