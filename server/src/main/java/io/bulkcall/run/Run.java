package io.bulkcall.run;

import io.bulkcall.dialer.Outcome;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One bulk calling of chosen leads, as it stands.
 *
 * @param pause null = it is not paused
 * @param concurrency how many of its calls may be live at once, as far as the business has lines
 * @param total number of its jobs
 * @param outcomes of its final jobs; every outcome is there, zeros too
 * @param createdBy name of the API key; null = unknown
 * @param startedAt its first claim
 * @param eta when it will be through at the pace of its newest calls; null = nobody can say: see {@link Eta}
 */
public record Run(
        long id,
        String name,
        RunStatus status,
        @Nullable PauseReason pause,
        int concurrency,
        long scriptId,
        long total,
        JobCounts counts,
        Map<Outcome, Long> outcomes,
        @Nullable String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant eta) {}
