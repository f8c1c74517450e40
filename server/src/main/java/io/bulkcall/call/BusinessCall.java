package io.bulkcall.call;

import org.jspecify.annotations.Nullable;

/**
 * A live call, somewhere on the platform.
 *
 * @param timeZone of the business
 * @param runName null = a direct call
 */
public record BusinessCall(
        long businessId,
        String businessName,
        String timeZone,
        @Nullable String runName,
        Job call) {}
