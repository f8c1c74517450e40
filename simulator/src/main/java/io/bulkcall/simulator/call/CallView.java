package io.bulkcall.simulator.call;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call as it was at one moment. */
public record CallView(
        String sid,
        String accountSid,
        CallRequest request,
        CallStatus status,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        Instant updatedAt) {

    /** From answer to end in seconds, rounded up as carriers bill; 0 if it was never answered or has not ended. */
    public long durationSeconds() {
        if (answeredAt == null || endedAt == null) {
            return 0;
        }
        return Math.ceilDiv(Duration.between(answeredAt, endedAt).toMillis(), 1000L);
    }
}
