package io.bulkcall.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an API key allows. None implies another. */
public enum Scope {
    /** See everything of the business. */
    READ(EnumSet.of(Right.READ)),
    /** Change leads and lists. */
    LEADS(EnumSet.of(Right.LEADS, Right.LISTS)),
    /** Start, change and end calls and runs, and write the scripts that they speak. */
    CALLS(EnumSet.of(Right.CALLS, Right.SCRIPTS)),
    /** Change the business itself, its account at the carrier, its API keys and its people; but make nobody an owner. */
    ADMIN(EnumSet.of(Right.SETTINGS, Right.USERS, Right.KEYS, Right.CARRIER));

    private final Set<Right> rights;

    Scope(Set<Right> rights) {
        this.rights = Collections.unmodifiableSet(rights);
    }

    Set<Right> rights() {
        return rights;
    }

    /** For programs: {@code read}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scope of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
