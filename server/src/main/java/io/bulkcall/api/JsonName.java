package io.bulkcall.api;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a field of Java is called in JSON. */
final class JsonName {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private JsonName() {}

    /** {@code call_sid} for {@code callSid}. */
    static String of(String javaName) {
        return HUMP.matcher(javaName).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
