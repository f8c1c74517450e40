package io.bulkcall.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One bulk calling of chosen leads, as it stands.
 *
 * @param pauseReason null = it is not paused
 * @param concurrency how many of its calls may be live at once, as far as the business has lines
 * @param scriptName as it is called now; null = it was deleted
 * @param total number of its jobs
 * @param live calls that are going on
 * @param createdBy name of the API key; null = unknown
 * @param startedAt its first claim
 * @param eta when it will be through at the pace of its newest calls; null = nobody can say: see {@link Eta}
 */
public record Run(
        long id,
        String name,
        RunStatus status,
        @Nullable PauseReason pauseReason,
        int concurrency,
        long scriptId,
        @Nullable String scriptName,
        long total,
        JobCounts counts,
        JobOutcomes outcomes,
        long live,
        @Nullable String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant eta) {

    /** Whether nothing has happened between the two: the eta alone moves with the clock. */
    public boolean sameButForEta(Run other) {
        return withEta(null).equals(other.withEta(null));
    }

    private Run withEta(@Nullable Instant other) {
        return new Run(
                id,
                name,
                status,
                pauseReason,
                concurrency,
                scriptId,
                scriptName,
                total,
                counts,
                outcomes,
                live,
                createdBy,
                createdAt,
                startedAt,
                endedAt,
                other);
    }
}
