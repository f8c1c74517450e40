package io.bulkcall.carrier.twilio;

import io.bulkcall.carrier.OutboundCall;

/**
 * The addresses under which Twilio calls back. The attempt stands in the path, so that any signed request to one proves
 * which attempt its call belongs to, even if the answer to the create never came.
 */
final class CallbackPath {
    /**
     * Five more tries on a 5xx of ours and on connect and read failures; by default Twilio gives up after one, and only
     * on connect failures (documentation of webhook connection overrides). The fragment is neither sent nor signed.
     */
    private static final String RETRY = "#rc=5&rp=5xx,ct,rt";

    private CallbackPath() {}

    static String voiceUrl(OutboundCall call) {
        return url("voice", call);
    }

    static String statusUrl(OutboundCall call) {
        return url("status", call);
    }

    /** Where the verdict is told that {@link OutboundCall#machineDetection} asks for. */
    static String machineDetectionUrl(OutboundCall call) {
        return url("amd", call);
    }

    private static String url(String kind, OutboundCall call) {
        String attempt = call.businessId() + "/" + call.jobId() + "/" + call.attemptNo();
        return call.host().resolve("/webhook/twilio/" + kind + "/" + attempt) + RETRY;
    }
}
