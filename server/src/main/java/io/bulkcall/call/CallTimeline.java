package io.bulkcall.call;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job, and all that is known of how it went.
 *
 * @param events in the order in which they came to be known, the first thousand
 */
public record CallTimeline(Job job, List<Attempt> attempts, List<Event> events) {

    /**
     * One try.
     *
     * @param callSid the carrier's id of the call; null = none is known
     * @param outcome as a job's, or {@code not_placed}; null = not over
     * @param carrierStatus the carrier's own last word
     * @param carrierCode the carrier's error code
     * @param placedAt when the carrier was first known to have the call
     */
    public record Attempt(
            int attemptNo,
            @Nullable String callSid,
            String callerId,
            @Nullable String outcome,
            @Nullable String carrierStatus,
            @Nullable Integer carrierCode,
            @Nullable Instant placedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable Integer durationSeconds) {}

    /**
     * Something that happened.
     *
     * @param kind such as {@code claimed, placed, ringing, answered, answered_by, ended, unknown, given_back}
     * @param source engine, callback, poll or operator
     */
    public record Event(
            Instant at,
            String kind,
            String source,
            @Nullable String detail) {}
}
