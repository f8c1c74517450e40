package io.bulkcall.dialer;

import io.bulkcall.carrier.CallProgress;
import java.time.Duration;
import java.time.Instant;

/** What the carrier says when a call is over. */
final class Ends {

    private Ends() {}

    static Report answered(AttemptId attempt, Instant at) {
        String callSid = "CA%08x%016x%08x".formatted(attempt.businessId(), attempt.jobId(), attempt.attemptNo());
        return new Report.Evidence(
                attempt, Report.Source.CALLBACK, at, callSid, CallProgress.COMPLETED, Duration.ofSeconds(7), null);
    }
}
