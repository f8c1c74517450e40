package io.bulkcall.simulator.behaviour;

import java.time.Duration;

/** A range of durations in milliseconds, both ends included. */
public record Span(long minMs, long maxMs) {

    /** @param share 0 (inclusive) to 1 (exclusive): how far into the range */
    Duration at(double share) {
        return Duration.ofMillis(minMs + (long) (share * (maxMs - minMs + 1)));
    }
}
