package io.bulkcall.access;

import java.util.Locale;

/** What an API key allows. None implies another. */
public enum Scope {
    /** See everything of the business. */
    READ,
    /** Change leads and lists. */
    LEADS,
    /** Start, change and end calls and runs, and write the scripts that they speak. */
    CALLS,
    /** Change the business itself, its account at the carrier and its API keys. */
    ADMIN;

    /** For programs: {@code read}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scope of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
