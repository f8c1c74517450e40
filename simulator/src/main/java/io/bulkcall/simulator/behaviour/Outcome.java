package io.bulkcall.simulator.behaviour;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a dialled number reacts. */
public enum Outcome {
    /** Somebody takes the call after the ring time and talks. */
    ANSWERED,
    /** Busy after the ring time. */
    BUSY,
    /** Nobody answers: rings for the ring time or the request's Timeout, whichever ends first. */
    NO_ANSWER,
    /** The network cannot complete the call. */
    FAILED,
    /** A machine takes the call after the ring time and talks; to a customer who did not ask, somebody did. */
    VOICEMAIL;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Outcome> of(String wire) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.wire().equals(wire))
                .findFirst();
    }
}
