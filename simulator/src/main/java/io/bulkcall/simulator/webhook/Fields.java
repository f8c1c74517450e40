package io.bulkcall.simulator.webhook;

import io.bulkcall.simulator.call.CallEvent;
import io.bulkcall.simulator.call.CallView;
import io.bulkcall.simulator.call.Fired;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The fields of Twilio's webhooks. Source: https://www.twilio.com/docs/voice/twiml, request parameters, and recordings. */
final class Fields {
    /** RFC 2822 with a zone of digits, as Twilio writes it. */
    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss xx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Fields() {}

    static Map<String, String> ofVoice(CallView call) {
        Map<String, String> fields = common(call, "in-progress");
        if (call.answeredBy() != null) {
            fields.put("AnsweredBy", call.answeredBy());
        }
        return fields;
    }

    /** What was heard on an answered call. */
    static Map<String, String> ofVerdict(CallView call, Instant now) {
        Instant answeredAt = Objects.requireNonNull(call.answeredAt());
        return new TreeMap<>(Map.of(
                "AccountSid", call.accountSid(),
                "CallSid", call.sid(),
                "AnsweredBy", Objects.requireNonNull(call.answeredBy()),
                "MachineDetectionDuration",
                        Long.toString(Duration.between(answeredAt, now).toMillis())));
    }

    static Map<String, String> ofCallback(Fired fired) {
        CallView call = fired.call();
        Map<String, String> fields = common(call, fired.status());
        fields.put("CallbackSource", "call-progress-events");
        fields.put("SequenceNumber", Integer.toString(fired.sequence()));
        fields.put("Timestamp", RFC_2822.format(fired.at()));
        if (fired.event() == CallEvent.COMPLETED) {
            fields.putAll(ofEnd(fired));
            if (call.answeredBy() != null) {
                fields.put("AnsweredBy", call.answeredBy());
            }
        }
        return fields;
    }

    /** The callback of an end that did not happen. */
    static Map<String, String> ofFalseEnd(CallView call, Instant now) {
        Map<String, String> fields = common(call, "completed");
        fields.put("CallbackSource", "call-progress-events");
        fields.put("SequenceNumber", "3");
        fields.put("Timestamp", RFC_2822.format(now));
        fields.put("CallDuration", "1");
        fields.put("Duration", "1");
        fields.put("SipResponseCode", "200");
        return fields;
    }

    private static Map<String, String> ofEnd(Fired fired) {
        long seconds = fired.call().durationSeconds();
        return Map.of(
                "CallDuration", Long.toString(seconds),
                "Duration", Long.toString(Math.ceilDiv(seconds, 60L)),
                "SipResponseCode", sipResponseCode(fired));
    }

    private static String sipResponseCode(Fired fired) {
        return switch (fired.call().status()) {
            case BUSY -> "486";
            case FAILED -> "404";
            case NO_ANSWER -> fired.timedOut() ? "487" : "480";
            case CANCELED -> "487";
            case COMPLETED, QUEUED, RINGING, IN_PROGRESS -> "200";
        };
    }

    private static Map<String, String> common(CallView call, String status) {
        Map<String, String> fields = new TreeMap<>();
        String to = call.request().to();
        String from = call.request().from();
        fields.put("AccountSid", call.accountSid());
        fields.put("ApiVersion", "2010-04-01");
        fields.put("CallSid", call.sid());
        fields.put("CallStatus", status);
        fields.put("Direction", "outbound-api");
        fields.put("To", to);
        fields.put("Called", to);
        fields.put("From", from);
        fields.put("Caller", from);
        for (String party : List.of("To", "Called", "From", "Caller")) {
            for (String part : List.of("City", "State", "Zip", "Country")) {
                fields.put(party + part, ""); // what Twilio sends when it does not know
            }
        }
        return fields;
    }
}
