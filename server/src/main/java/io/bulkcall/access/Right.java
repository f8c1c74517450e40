package io.bulkcall.access;

import java.util.Locale;

/** What somebody may do within a business. None implies another: {@link Role} and {@link Scope} say who has which. */
public enum Right {
    /** See everything of the business. */
    READ,
    /** Bring, change and remove leads. */
    LEADS,
    /** Start, change and end calls and runs. */
    CALLS,
    /** Write what is said. */
    SCRIPTS,
    /** Make, change and remove lists. */
    LISTS,
    /** Change the business itself. */
    SETTINGS,
    /** Say who belongs to the business, and as what. */
    USERS,
    /** Make and end API keys. */
    KEYS,
    /** Change the account at the carrier. */
    CARRIER,
    /** Make owners, and unmake them. */
    OWNERS;

    /** For programs: {@code read}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
