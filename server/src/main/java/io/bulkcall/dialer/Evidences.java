package io.bulkcall.dialer;

import io.bulkcall.carrier.CarrierCall;
import java.time.Instant;

/** What the carrier says of a call when it is asked, as evidence for an attempt. */
final class Evidences {

    private Evidences() {}

    static Report.Evidence of(AttemptId attempt, Report.Source source, CarrierCall call, Instant now) {
        return new Report.Evidence(
                attempt, source, now, call.sid(), call.progress(), call.duration(), call.sipCode(), call.answeredBy());
    }
}
