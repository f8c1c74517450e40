package io.bulkcall.call;

import org.jspecify.annotations.Nullable;

/**
 * Calls that somebody wants now.
 *
 * @param leadIds 1 to 3
 * @param scriptId null = the business's default
 * @param ringTimeoutSeconds 15-600
 * @param callLimitSeconds 10-14400
 * @param waitSeconds 0 = only if lines are free for all of them now; 1-300 = in front of every run, for so long
 * @param force even if a number was dialled a moment ago
 */
public record NewCalls(
        long[] leadIds,
        @Nullable Long scriptId,
        int ringTimeoutSeconds,
        int callLimitSeconds,
        int waitSeconds,
        boolean force) {}
