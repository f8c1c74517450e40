package io.bulkcall.request;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What somebody types to find people or things: part of a name, or of a number however it is written. */
public record Search(String text) {
    private static final int DIGITS_MIN = 3;
    private static final int NATIONAL_DIGITS_MIN = 2;

    /** Null if nothing was typed. */
    public static @Nullable Search of(@Nullable String text) {
        return text == null || text.isBlank() ? null : new Search(text);
    }

    /** For {@code like}, against small letters. */
    public String pattern() {
        String part = visible().toLowerCase(Locale.ROOT);
        return "%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /**
     * For {@code like}, against E.164. Null if it has too few digits to be part of a number, or other things than
     * numbers are written with.
     */
    public @Nullable String phonePattern() {
        String number = visible();
        if (!number.matches("[0-9+().\\p{Z}\\p{Pd}/]*")) {
            return null;
        }
        String digits = number.replaceAll("[^0-9]", "");
        if (digits.length() < DIGITS_MIN) {
            return null;
        }
        // A national number is searched without the zero that stands for the country code, also in 050 alone.
        String national = digits.replaceFirst("^0+", "");
        return "%" + (national.length() < NATIONAL_DIGITS_MIN ? digits : national) + "%";
    }

    /** Marks of direction come along when a number is copied out of Hebrew text. */
    private String visible() {
        return text.replaceAll("\\p{Cf}", "").strip();
    }
}
