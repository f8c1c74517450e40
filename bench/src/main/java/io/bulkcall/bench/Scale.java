package io.bulkcall.bench;

import java.time.Duration;

/**
 * How much is measured, and for how long.
 *
 * @param rounds how often each thing is measured, in turn with what it is compared to; the median counts
 * @param warmUp before each measurement
 * @param measured length of each measurement
 */
record Scale(String name, int rounds, Duration warmUp, Duration measured) {

    static Scale full() {
        return new Scale("full", 5, Duration.ofSeconds(2), Duration.ofSeconds(8));
    }

    /** To see that everything works, and about where it stands. */
    static Scale quick() {
        return new Scale("quick", 3, Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    boolean isQuick() {
        return name.equals("quick");
    }

    /** More than any machine of today does in the rounds of one measurement. */
    int jobsFor(int perSecond) {
        return (int) (rounds * warmUp.plus(measured).toSeconds() * perSecond);
    }
}
