package io.bulkcall.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Says again that this node is at work, whenever bytes have come and enough time has passed. */
final class Pulse {
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Runnable beat;
    private Instant last;

    /** @param beat throws if nobody wants the work any more */
    Pulse(InstantSource clock, Runnable beat) {
        this.clock = clock;
        this.beat = beat;
        last = clock.instant();
    }

    void tick() {
        Instant now = clock.instant();
        if (now.isAfter(last.plus(BETWEEN))) {
            beat.run();
            last = now;
        }
    }
}
