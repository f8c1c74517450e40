package io.bulkcall.dialer;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One thing for a lane to do for a business.
 *
 * @param report null = only hand over free lines
 * @param wakeDue when the wake row was due that it comes for; such a visit may spend the pace's tokens first. Null if it
 *     comes for something else
 * @param since when it was handed in, in nanoseconds of the monotonic clock
 * @param done with the report's result, else with null
 */
record Work(
        long businessId,
        @Nullable Report report,
        @Nullable Instant wakeDue,
        long since,
        CompletableFuture<@Nullable ReportResult> done) {

    boolean isVisit() {
        return wakeDue != null;
    }
}
