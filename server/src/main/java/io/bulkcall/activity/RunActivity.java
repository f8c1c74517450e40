package io.bulkcall.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The calls of a run over its time.
 *
 * @param bucketSeconds how long each bucket is
 * @param buckets at most 120, one after the other from the run's first call, those without calls too; none before that
 */
public record RunActivity(int bucketSeconds, List<Bucket> buckets) {

    /**
     * The calls that were begun in one bucket.
     *
     * @param at its begin
     * @param answered how many of them were, as far as they are over
     */
    public record Bucket(Instant at, long started, long answered) {}

    static final int BUCKET_SECONDS_MIN = 10;
    private static final int BUCKETS_MAX = 120;

    /** Round times, as on a clock. */
    private static final int[] BUCKET_SECONDS = {
        BUCKET_SECONDS_MIN, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200
    };

    private static final int DAY_SECONDS = 86_400;

    /** The shortest of which few enough cover the time. */
    static int bucketSeconds(Duration time) {
        long seconds = time.toSeconds();
        for (int bucket : BUCKET_SECONDS) {
            if (seconds / bucket < BUCKETS_MAX) {
                return bucket;
            }
        }
        return Math.toIntExact(DAY_SECONDS * (seconds / DAY_SECONDS / BUCKETS_MAX + 1));
    }
}
