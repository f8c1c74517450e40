package io.bulkcall.simulator.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long lines stay empty: each end of a call is paired with the caller id's next create, first come, first served. An end
 * counts from the moment its callback is first sent, so one whose callback is lost or not wanted is not measured.
 */
final class Refills {
    /** A create later than this begins something new, it refills nothing. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private final Map<String, ArrayDeque<Instant>> ends = new HashMap<>();
    private final List<Double> milliseconds = new ArrayList<>();

    /**
     * @param p50 median in milliseconds; 0 if nothing was measured
     * @param measured pairs found
     */
    public record Figures(double p50, double p99, double max, int measured) {}

    void ended(String callerId, Instant at) {
        ends.computeIfAbsent(callerId, id -> new ArrayDeque<>()).add(at);
    }

    void created(String callerId, Instant at) {
        var open = ends.get(callerId);
        while (open != null && !open.isEmpty()) {
            Duration empty = Duration.between(open.remove(), at);
            if (empty.compareTo(LONGEST) <= 0) {
                milliseconds.add(empty.toNanos() / 1e6);
                return;
            }
        }
    }

    Figures figures() {
        List<Double> sorted = new ArrayList<>(milliseconds);
        Collections.sort(sorted);
        return new Figures(at(sorted, 0.50), at(sorted, 0.99), at(sorted, 1), sorted.size());
    }

    /** The nearest-rank percentile. */
    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
