package io.bulkcall.lead;

import java.util.Locale;

/** What leads are ordered by. Who has no name, or was never called, comes last, whichever way. */
public enum LeadSort {
    CREATED,
    /** Small and capital letters alike. */
    NAME,
    PHONE,
    /** When the newest call was begun. */
    LAST_CALLED;

    /** The way that people mean if they don't say: a directory from A, what happened from the newest. */
    public boolean isAscendingByItself() {
        return switch (this) {
            case NAME, PHONE -> true;
            case CREATED, LAST_CALLED -> false;
        };
    }

    /** For programs: {@code last_called}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
