package io.bulkcall.carrier.twilio;

import io.bulkcall.carrier.AnsweredBy;
import io.bulkcall.carrier.CallProgress;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How Twilio writes the facts of a call, the same in its REST answers and its callbacks. */
final class CallWords {

    private CallWords() {}

    /** Empty for a word that isn't known: carriers add some without notice. */
    static Optional<CallProgress> progress(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT).replace('_', '-')) {
            case "queued" -> Optional.of(CallProgress.QUEUED);
            case "initiated" -> Optional.of(CallProgress.INITIATED);
            case "ringing" -> Optional.of(CallProgress.RINGING);
            case "in-progress", "answered" -> Optional.of(CallProgress.ANSWERED);
            case "completed" -> Optional.of(CallProgress.COMPLETED);
            case "busy" -> Optional.of(CallProgress.BUSY);
            case "no-answer" -> Optional.of(CallProgress.NO_ANSWER);
            case "failed" -> Optional.of(CallProgress.FAILED);
            case "canceled", "cancelled" -> Optional.of(CallProgress.CANCELLED);
            default -> Optional.empty();
        };
    }

    /** Empty for a word that isn't known. The {@code machine_…} ones differ in how long it listened. */
    static Optional<AnsweredBy> answeredBy(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "human" -> Optional.of(AnsweredBy.HUMAN);
            case "machine_start", "machine_end_beep", "machine_end_silence", "machine_end_other" ->
                Optional.of(AnsweredBy.MACHINE);
            case "fax" -> Optional.of(AnsweredBy.FAX);
            case "unknown" -> Optional.of(AnsweredBy.UNKNOWN);
            default -> Optional.empty();
        };
    }

    /** RFC 2822, {@code Tue, 10 Aug 2021 08:02:17 +0000}. */
    static Optional<Instant> time(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip(), Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whole seconds, not negative. */
    static Optional<Duration> seconds(String text) {
        return Json.integer(text).filter(seconds -> seconds >= 0).map(Duration::ofSeconds);
    }
}
