package io.bulkcall.trial.demo;

import io.bulkcall.trial.rest.Resources.Counts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What there is to see at one moment.
 *
 * @param elapsed since the first run began
 * @param endings the newest first
 */
record Picture(Duration elapsed, List<Row> rows, List<Ending> endings) {

    /**
     * One business.
     *
     * @param note why its run stands still; empty while it moves
     */
    record Row(
            String name,
            int total,
            Counts counts,
            Map<String, Integer> outcomes,
            int lines,
            int linesInUse,
            String note) {}

    /** One call that is over. */
    record Ending(Instant at, String business, String lead, String phone, String outcome, Duration took) {}

    boolean isOver() {
        return rows.stream().allMatch(row -> row.counts().ended() == row.total());
    }

    int total() {
        return rows.stream().mapToInt(Row::total).sum();
    }

    int ended() {
        return rows.stream().mapToInt(row -> row.counts().ended()).sum();
    }

    int outcomes(String outcome) {
        return rows.stream()
                .mapToInt(row -> row.outcomes().getOrDefault(outcome, 0))
                .sum();
    }

    /** Ended calls; 0 in the first seconds, when the figure would mean nothing. */
    long callsPerMinute() {
        return elapsed.toSeconds() < 3 ? 0 : Math.round(ended() * 60_000.0 / elapsed.toMillis());
    }
}
