package io.bulkcall.run;

import io.bulkcall.request.Flaw;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run that somebody wants.
 *
 * @param name null = "Run" and its number
 * @param concurrency 1-1000; null = as many as the business has lines
 * @param scriptId null = the business's default
 * @param ringTimeoutSeconds 15-600
 * @param callLimitSeconds 10-14400
 * @param expectedCalls as many as whoever wants it was shown, from 1; null = however many there are
 */
public record NewRun(
        LeadChoice choice,
        @Nullable String name,
        @Nullable Integer concurrency,
        @Nullable Long scriptId,
        int ringTimeoutSeconds,
        int callLimitSeconds,
        @Nullable Integer expectedCalls) {

    /** However many there are. */
    public NewRun(
            LeadChoice choice,
            @Nullable String name,
            @Nullable Integer concurrency,
            @Nullable Long scriptId,
            int ringTimeoutSeconds,
            int callLimitSeconds) {
        this(choice, name, concurrency, scriptId, ringTimeoutSeconds, callLimitSeconds, null);
    }

    /** @throws Refusal {@code conflict} if others have come or gone since the number was shown */
    void requireExpected(long calls) {
        if (expectedCalls == null || expectedCalls == calls) {
            return;
        }
        String detail = "it would call %d, not %d".formatted(calls, expectedCalls);
        throw Refusal.of(Reason.CONFLICT, List.of(new Flaw("expected_calls", "changed", detail)));
    }
}
