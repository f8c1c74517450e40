package io.bulkcall.simulator.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How long lines stay empty: each end of a call is paired with the caller id's next create, first come, first served. An end
 * counts from the moment its callback is first sent, so one whose callback is lost or not wanted is not measured.
 */
final class Refills {
    /** A create later than this begins something new, it refills nothing. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private final Map<String, ArrayDeque<Instant>> ends = new HashMap<>();
    private double[] milliseconds = new double[64];
    private int measured;

    /**
     * In milliseconds, 0 if nothing was measured.
     *
     * @param p50 the median
     * @param measured pairs found
     */
    public record Figures(double p50, double p99, double max, int measured) {

        /** @param milliseconds is sorted on the way */
        static Figures of(double[] milliseconds) {
            Arrays.sort(milliseconds);
            return new Figures(
                    at(milliseconds, 0.50), at(milliseconds, 0.99), at(milliseconds, 1), milliseconds.length);
        }

        /** The nearest-rank percentile. */
        private static double at(double[] sorted, double share) {
            return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
        }
    }

    void ended(String callerId, Instant at) {
        ends.computeIfAbsent(callerId, id -> new ArrayDeque<>()).add(at);
    }

    void created(String callerId, Instant at) {
        var open = ends.get(callerId);
        while (open != null && !open.isEmpty()) {
            Duration empty = Duration.between(open.remove(), at);
            if (empty.compareTo(LONGEST) <= 0) {
                measured(empty.toNanos() / 1e6);
                return;
            }
        }
    }

    private void measured(double value) {
        if (measured == milliseconds.length) {
            milliseconds = Arrays.copyOf(milliseconds, 2 * measured);
        }
        milliseconds[measured++] = value;
    }

    /** Every figure so far, in a copy. */
    double[] all() {
        return Arrays.copyOf(milliseconds, measured);
    }
}
