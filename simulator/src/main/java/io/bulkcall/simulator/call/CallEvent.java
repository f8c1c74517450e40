package io.bulkcall.simulator.call;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a status callback can be asked for. */
public enum CallEvent {
    /** Left the account's queue. */
    INITIATED,
    RINGING,
    ANSWERED,
    /** The end, whatever it was. */
    COMPLETED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CallEvent> of(String wire) {
        return Arrays.stream(values())
                .filter(event -> event.wire().equals(wire))
                .findFirst();
    }
}
