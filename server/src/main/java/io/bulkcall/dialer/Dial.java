package io.bulkcall.dialer;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A claim that was committed: this call is to be placed now, once.
 *
 * @param runId null = a direct call
 * @param machineDetection whether the carrier is to tell machines from people
 */
record Dial(
        AttemptId attempt,
        @Nullable Long runId,
        long leadId,
        long accountId,
        String phone,
        String callerId,
        Duration ringTimeout,
        Duration callLimit,
        boolean machineDetection) {}
