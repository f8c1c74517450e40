package io.bulkcall.bench;

import java.time.Duration;
import java.util.Locale;

/** Figures as people read them. */
final class Figure {

    private Figure() {}

    static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    static String one(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }

    static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String micros(Duration total, long count) {
        return whole(total.toNanos() / 1e3 / count) + " µs";
    }

    /** @param millis NaN if there is none */
    static String millis(double millis) {
        if (Double.isNaN(millis)) {
            return "none";
        }
        return String.format(Locale.ROOT, millis < 10 ? "%.2f ms" : "%,.0f ms", millis);
    }
}
