package io.bulkcall.call;

import io.bulkcall.dialer.JobStatus;
import io.bulkcall.dialer.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * "Call this lead", as it stands.
 *
 * @param runId null = a direct call
 * @param phone E.164, as it was when the job was made
 * @param name of the lead, as it is now; null = it has none, or is deleted
 * @param attempts those that count: what was given back does not
 * @param reason why it is where it is, where that needs saying; of a queued one whatever is known to hold it up
 * @param notBefore earliest time of the next attempt; null = as soon as a line is free, or there is none to come
 * @param callSeconds how long people talked
 * @param startedAt its newest claim; of one that is live: when it got its line
 */
public record Job(
        long id,
        @Nullable Long runId,
        long leadId,
        String phone,
        @Nullable String name,
        JobStatus status,
        @Nullable Outcome outcome,
        int attempts,
        @Nullable JobReason reason,
        @Nullable Instant notBefore,
        @Nullable Integer callSeconds,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    Job waiting(JobReason why, @Nullable Instant until) {
        return new Job(
                id,
                runId,
                leadId,
                phone,
                name,
                status,
                outcome,
                attempts,
                why,
                until,
                callSeconds,
                createdAt,
                startedAt,
                endedAt);
    }
}
