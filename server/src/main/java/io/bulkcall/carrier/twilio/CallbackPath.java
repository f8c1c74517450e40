package io.bulkcall.carrier.twilio;

import io.bulkcall.carrier.OutboundCall;

/**
 * The addresses under which Twilio calls back. The attempt stands in the path, so that any signed request to one proves
 * which attempt its call belongs to, even if the answer to the create never came.
 */
public final class CallbackPath {
    public static final String VOICE = "/webhook/twilio/voice/{business}/{job}/{attempt}";
    public static final String STATUS = "/webhook/twilio/status/{business}/{job}/{attempt}";

    /**
     * Five more tries on a 5xx of ours and on connect and read failures; by default Twilio gives up after one, and only
     * on connect failures (documentation of webhook connection overrides). The fragment is neither sent nor signed.
     */
    static final String RETRY = "#rc=5&rp=5xx,ct,rt";

    private CallbackPath() {}

    static String voiceUrl(OutboundCall call) {
        return url(VOICE, call);
    }

    static String statusUrl(OutboundCall call) {
        return url(STATUS, call);
    }

    private static String url(String template, OutboundCall call) {
        String path = template.replace("{business}", Long.toString(call.businessId()))
                .replace("{job}", Long.toString(call.jobId()))
                .replace("{attempt}", Integer.toString(call.attemptNo()));
        return call.host().resolve(path) + RETRY;
    }
}
