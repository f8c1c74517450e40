package io.bulkcall.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A live call, somewhere on the platform.
 *
 * @param timeZone of the business
 * @param runName null = a direct call
 * @param since when it got its line; later than the job's first claim if that was given back
 */
public record BusinessCall(
        long businessId,
        String businessName,
        String timeZone,
        @Nullable String runName,
        Instant since,
        Job call) {}
