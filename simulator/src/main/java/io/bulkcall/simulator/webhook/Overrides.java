package io.bulkcall.simulator.webhook;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a webhook is delivered, as the fragment of its URL says. Source:
 * https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 *
 * @param connect 100 to 10,000 ms (5,000)
 * @param read 100 to 15,000 ms (15,000)
 * @param total retries included, 100 to 15,000 ms (15,000)
 * @param retries 0 to 5 (1)
 * @param retryOn which failures are tried again (only those of connecting)
 */
public record Overrides(Duration connect, Duration read, Duration total, int retries, Set<Cause> retryOn) {

    /** Why a request failed. */
    public enum Cause {
        ANSWERED_4XX,
        ANSWERED_5XX,
        NOT_CONNECTED,
        NOT_ANSWERED
    }

    private static final Overrides DEFAULT = new Overrides(
            Duration.ofMillis(5000),
            Duration.ofMillis(15000),
            Duration.ofMillis(15000),
            1,
            Set.of(Cause.NOT_CONNECTED));

    /**
     * Reads the URL's fragment.
     *
     * @throws IllegalArgumentException naming the key that is unknown or out of its range
     */
    public static Overrides of(String url) {
        int hash = url.indexOf('#');
        Overrides overrides = DEFAULT;
        if (hash < 0 || hash == url.length() - 1) {
            return overrides;
        }
        for (String pair : url.substring(hash + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("'" + pair + "' in the fragment is no key=value");
            }
            overrides = overrides.with(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return overrides;
    }

    /** The URL without its fragment, as it is sent and signed. */
    public static String stripped(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }

    private Overrides with(String key, String value) {
        return switch (key) {
            case "ct" -> new Overrides(time(key, value, 10_000), read, total, retries, retryOn);
            case "rt" -> new Overrides(connect, time(key, value, 15_000), total, retries, retryOn);
            case "tt" -> new Overrides(connect, read, time(key, value, 15_000), retries, retryOn);
            case "rc" -> new Overrides(connect, read, total, within(key, value, 0, 5), retryOn);
            case "rp" -> new Overrides(connect, read, total, retries, causes(value));
            case "sni", "e" -> this; // Twilio's own network, which we have not
            default -> throw new IllegalArgumentException("'" + key + "' in the fragment is no connection override");
        };
    }

    private static Set<Cause> causes(String policy) {
        var causes = EnumSet.noneOf(Cause.class);
        Arrays.stream(policy.split(",", -1)).forEach(word -> {
            switch (word) {
                case "4xx" -> causes.add(Cause.ANSWERED_4XX);
                case "5xx" -> causes.add(Cause.ANSWERED_5XX);
                case "ct" -> causes.add(Cause.NOT_CONNECTED);
                case "rt" -> causes.add(Cause.NOT_ANSWERED);
                case "all" -> causes.addAll(EnumSet.allOf(Cause.class));
                default -> throw new IllegalArgumentException("rp=" + word + " is no retry policy");
            }
        });
        return causes;
    }

    private static Duration time(String key, String value, int maxMs) {
        return Duration.ofMillis(within(key, value, 100, maxMs));
    }

    private static int within(String key, String value, int min, int max) {
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(key + "=" + value + " is not from " + min + " to " + max);
    }
}
