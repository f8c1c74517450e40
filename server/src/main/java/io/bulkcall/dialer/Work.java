package io.bulkcall.dialer;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One thing for a lane to do for a business.
 *
 * @param report null = only hand over free lines
 * @param visit whether it comes for the wake row; such a visit may spend the pace's tokens first
 * @param since when it was handed in, in nanoseconds of the monotonic clock
 * @param done with the report's result, else with null
 */
record Work(
        long businessId,
        @Nullable Report report,
        boolean visit,
        long since,
        CompletableFuture<@Nullable ReportResult> done) {}
