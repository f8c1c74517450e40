package io.bulkcall.bench;

import java.time.Duration;

/**
 * How much is measured, and for how long.
 *
 * @param rounds how often each thing is measured, in turn with what it is compared to; the median counts
 * @param warmUp before each measurement
 * @param measured length of each measurement
 * @param businesses whose calls end
 */
record Scale(String name, int rounds, Duration warmUp, Duration measured, int businesses) {

    static Scale full() {
        return new Scale("full", 5, Duration.ofSeconds(2), Duration.ofSeconds(8), 640);
    }

    /** To see that everything works, and about where it stands. */
    static Scale quick() {
        return new Scale("quick", 2, Duration.ofMillis(500), Duration.ofMillis(1500), 192);
    }

    boolean isQuick() {
        return name.equals("quick");
    }

    /** Enough for the rounds of a measurement, and for one before them. */
    int jobsFor(int perSecond) {
        return (int) ((rounds + 1) * Stopwatch.seconds(warmUp.plus(measured)) * perSecond);
    }
}
