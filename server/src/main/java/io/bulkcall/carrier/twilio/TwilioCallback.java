package io.bulkcall.carrier.twilio;

import io.bulkcall.carrier.AnsweredBy;
import io.bulkcall.carrier.CallProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a request from Twilio says, once its signature has been checked. */
public sealed interface TwilioCallback {

    /** Which of our addresses was called. */
    enum Kind {
        /** The call was answered, and wants to know what to say. */
        VOICE,
        /** The call has come further. */
        STATUS,
        /** Twilio has listened to an answered call, and tells who or what took it. */
        MACHINE_DETECTION
    }

    /**
     * News of a call. They come out of order, twice, and before the create's own answer.
     *
     * @param progress a status that isn't known counts as {@code QUEUED}: the request still proves that the call
     *     exists, but moves nothing
     * @param sequence counted from 0 over all events of a call, the ones not asked for included, so with gaps
     * @param at when it happened, by Twilio's clock
     * @param duration talking time, once the call has ended
     * @param sipCode the network's final answer: 486 busy, 487 not answered, 404 unreachable
     * @param answeredBy the verdict, on the end of a call too
     */
    record News(
            Kind kind,
            String callSid,
            @Nullable String accountSid,
            CallProgress progress,
            @Nullable Integer sequence,
            @Nullable Instant at,
            @Nullable Duration duration,
            @Nullable Integer sipCode,
            @Nullable AnsweredBy answeredBy)
            implements TwilioCallback {}

    /** Signed, and yet nothing that can be used: without a call's id there is nothing to tell of. */
    record Malformed(String field, String detail) implements TwilioCallback {}

    /** Only {@code CallSid} is needed; a field that is missing, new or unreadable is done without. */
    static TwilioCallback parse(Kind kind, Map<String, List<String>> form) {
        Optional<String> callSid = field(form, "CallSid").filter(CallSid::isWellFormed);
        if (callSid.isEmpty()) {
            return new Malformed("CallSid", "missing, or not CA and 32 hex digits");
        }
        return new News(
                kind,
                callSid.get(),
                field(form, "AccountSid").orElse(null),
                progress(kind, form),
                read(form, "SequenceNumber", Json::integer),
                read(form, "Timestamp", CallWords::time),
                // Not Duration, which counts begun minutes.
                read(form, "CallDuration", CallWords::seconds),
                read(form, "SipResponseCode", Json::integer),
                read(form, "AnsweredBy", CallWords::answeredBy));
    }

    private static CallProgress progress(Kind kind, Map<String, List<String>> form) {
        Optional<CallProgress> told = field(form, "CallStatus").flatMap(CallWords::progress);
        return switch (kind) {
            case VOICE -> told.orElse(CallProgress.ANSWERED);
            case STATUS -> told.orElse(CallProgress.QUEUED);
            // Nothing but an answer is judged; how the call ends is told elsewhere, with its duration.
            case MACHINE_DETECTION -> CallProgress.ANSWERED;
        };
    }

    private static Optional<String> field(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream().findFirst().filter(value -> !value.isBlank());
    }

    private static <T> @Nullable T read(
            Map<String, List<String>> form, String name, Function<String, Optional<T>> reader) {
        return field(form, name).flatMap(reader).orElse(null);
    }
}
