package io.bulkcall.simulator.rest;

import static io.bulkcall.simulator.rest.Parameters.invalid;

import io.bulkcall.simulator.http.Form;
import io.bulkcall.simulator.webhook.Overrides;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What creates and updates must heed alike, beyond the description: fragments of webhooks, and times. */
final class CommonRules {
    private static final List<String> WEBHOOKS =
            List.of("Url", "FallbackUrl", "StatusCallback", "AsyncAmdStatusCallback", "RecordingStatusCallback");
    private static final int LONGEST_RING_SECONDS = 600;
    private static final int LONGEST_CALL_SECONDS = 86_400;

    private CommonRules() {}

    /** Only after the types of the parameters were found right. */
    static Optional<Problem> check(Form form) {
        return Stream.of(
                        fragments(form),
                        range(form, "Timeout", LONGEST_RING_SECONDS),
                        range(form, "TimeLimit", LONGEST_CALL_SECONDS))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Problem> fragments(Form form) {
        for (String name : WEBHOOKS) {
            String url = form.first(name);
            if (url == null) {
                continue;
            }
            try {
                Overrides.of(url);
            } catch (IllegalArgumentException e) {
                return Optional.of(invalid(name, String.valueOf(e.getMessage())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> range(Form form, String name, long max) {
        String value = form.first(name);
        if (value == null || (Long.parseLong(value) >= 1 && Long.parseLong(value) <= max)) {
            return Optional.empty();
        }
        return Optional.of(invalid(name, value + " is not from 1 to " + max));
    }
}
