package io.bulkcall.bench;

import java.time.Duration;

/** The monotonic clock. */
final class Stopwatch {

    private final long begun = System.nanoTime();

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
