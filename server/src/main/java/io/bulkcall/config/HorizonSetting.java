package io.bulkcall.config;

import static io.bulkcall.config.Variable.BULKCALL_UNKNOWN_HORIZON;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an attempt whose call is neither confirmed nor denied holds its line.
 *
 * @param horizon 20 s to 60 min
 */
public record HorizonSetting(Duration horizon) {

    private static final Duration SHORTEST = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(60);
    private static final Pattern FORM = Pattern.compile("([0-9]{1,4})([sm])");

    static HorizonSetting from(Environment environment) {
        String value = environment.text(BULKCALL_UNKNOWN_HORIZON).orElse("5m");
        Matcher matcher = FORM.matcher(value);
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            Duration horizon = matcher.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMinutes(number);
            if (horizon.compareTo(SHORTEST) >= 0 && horizon.compareTo(LONGEST) <= 0) {
                return new HorizonSetting(horizon);
            }
        }
        throw Environment.bad(BULKCALL_UNKNOWN_HORIZON, value, "a time from 20s to 60m (such as 90s or 5m)");
    }
}
