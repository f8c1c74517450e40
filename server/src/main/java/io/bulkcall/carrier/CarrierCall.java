package io.bulkcall.carrier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as the carrier sees it.
 *
 * @param outbound whether it was placed over the carrier's API
 * @param createdAt null while the carrier doesn't say
 * @param duration talking time, once it has ended
 * @param sipCode the telephone network's final answer, if the carrier passed it on
 * @param answeredBy null if the carrier was not asked to tell, or does not say
 */
public record CarrierCall(
        String sid,
        String to,
        String from,
        boolean outbound,
        CallProgress progress,
        @Nullable Instant createdAt,
        @Nullable Duration duration,
        @Nullable Integer sipCode,
        @Nullable AnsweredBy answeredBy) {

    /** Nothing is said of who answered. */
    public CarrierCall(
            String sid,
            String to,
            String from,
            boolean outbound,
            CallProgress progress,
            @Nullable Instant createdAt,
            @Nullable Duration duration,
            @Nullable Integer sipCode) {
        this(sid, to, from, outbound, progress, createdAt, duration, sipCode, null);
    }
}
