package io.bulkcall.trial.verify;

import java.time.Duration;
import java.util.Map;

/**
 * What the database said at one moment, all of it from one snapshot.
 *
 * @param at since the first sample
 * @param active answer of the first statement: active calls by business; a business without any is absent
 * @param counted answer of {@code count_active_outbound_calls()} by business
 * @param runs answer of the second statement for each run there is: jobs by status
 */
record Sample(
        Duration at, Map<Long, Integer> active, Map<Long, Integer> counted, Map<Long, Map<String, Integer>> runs) {

    int activeOf(long business) {
        return active.getOrDefault(business, 0);
    }

    /** Jobs of a run in any of the statuses; 0 if the sample does not know the run yet. */
    int jobs(long run, String... statuses) {
        Map<String, Integer> byStatus = runs.getOrDefault(run, Map.of());
        int jobs = 0;
        for (String status : statuses) {
            jobs += byStatus.getOrDefault(status, 0);
        }
        return jobs;
    }

    /** Jobs of a run, whatever their status. */
    int jobs(long run) {
        return runs.getOrDefault(run, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    int ended(long run) {
        return jobs(run, "completed", "failed", "cancelled");
    }

    boolean knows(long run) {
        return runs.containsKey(run);
    }
}
