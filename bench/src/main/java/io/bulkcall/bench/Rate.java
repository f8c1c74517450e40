package io.bulkcall.bench;

import java.time.Duration;

/**
 * How much was done in how long.
 *
 * @param all also what was done before and after the measured time, for what is counted over all of it
 */
record Rate(long count, Duration took, long all) {

    double perSecond() {
        return count / Stopwatch.seconds(took);
    }
}
