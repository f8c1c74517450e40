package io.bulkcall.trial.terminal;

import java.time.Duration;
import java.util.Locale;

/** Numbers as they are shown. */
public final class Figures {
    private Figures() {}

    /** {@code 1:05}. */
    public static String clock(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    /** {@code 2.4 s}. */
    public static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /** {@code 1 lead}, {@code 2 leads}. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code +97255*****01}: its owner would know it, nobody else. */
    public static String masked(String phone) {
        return phone.length() < 9 ? phone : phone.substring(0, 6) + "*****" + phone.substring(phone.length() - 2);
    }
}
