package io.bulkcall.carrier.twilio;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The header of that name: seconds, or a date (RFC 9110, section 10.2.3). Twilio doesn't document it for calls, but what
 * stands in front of it may send it.
 */
final class RetryAfter {
    /** So that a wrong header can't silence an account for days. */
    static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /** Between 0 and {@link #LONGEST}; null if the header is missing or unreadable. */
    static @Nullable Duration parse(@Nullable String header, Instant now) {
        return header == null
                ? null
                : seconds(header.strip())
                        .or(() -> date(header.strip(), now))
                        .map(RetryAfter::bounded)
                        .orElse(null);
    }

    private static Optional<Duration> seconds(String text) {
        try {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> date(String text, Instant now) {
        try {
            Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            return Optional.of(Duration.between(now, until));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration duration) {
        if (duration.isNegative()) {
            return Duration.ZERO;
        }
        return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    }
}
