package io.bulkcall.carrier.twilio;

import io.bulkcall.script.Recipient;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom a call reached, and as part of what: told to the program at the other end of a stream.
 *
 * @param runId null for a direct call
 */
public record CalledJob(
        long businessId,
        long jobId,
        int attemptNo,
        long leadId,
        @Nullable Long runId,
        Recipient recipient) {

    /** As parameters of a stream. What is not there has none. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("business_id", Long.toString(businessId));
        parameters.put("job_id", Long.toString(jobId));
        parameters.put("attempt_no", Integer.toString(attemptNo));
        parameters.put("lead_id", Long.toString(leadId));
        if (runId != null) {
            parameters.put("run_id", Long.toString(runId));
        }
        parameters.put("phone", recipient.phone());
        if (recipient.name() != null) {
            parameters.put("name", recipient.name());
        }
        return parameters;
    }
}
