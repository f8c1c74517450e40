package io.bulkcall.run;

import org.jspecify.annotations.Nullable;

/**
 * A run that somebody wants.
 *
 * @param name null = "Run" and its number
 * @param concurrency 1-1000; null = as many as the business has lines
 * @param scriptId null = the business's default
 * @param ringTimeoutSeconds 15-600
 * @param callLimitSeconds 10-14400
 */
public record NewRun(
        LeadChoice choice,
        @Nullable String name,
        @Nullable Integer concurrency,
        @Nullable Long scriptId,
        int ringTimeoutSeconds,
        int callLimitSeconds) {}
