package io.bulkcall.access;

import java.util.Locale;

/** What a person reads the console in. */
public enum Language {
    HE,
    EN;

    /** For programs: {@code he}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Language of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
