package io.bulkcall.simulator.call;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as it was at one moment.
 *
 * @param answeredBy the verdict in Twilio's word; null before it, or without
 */
public record CallView(
        String sid,
        String accountSid,
        CallRequest request,
        CallStatus status,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        Instant updatedAt,
        @Nullable String answeredBy) {

    /** Whether it was found that no person took the call. */
    public boolean answeredByMachine() {
        return answeredBy != null && answeredBy.startsWith("machine");
    }

    /** From answer to end in seconds, rounded up as carriers bill; 0 if it was never answered or has not ended. */
    public long durationSeconds() {
        if (answeredAt == null || endedAt == null) {
            return 0;
        }
        return Math.ceilDiv(Duration.between(answeredAt, endedAt).toMillis(), 1000L);
    }
}
