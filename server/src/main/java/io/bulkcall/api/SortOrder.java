package io.bulkcall.api;

import java.util.Locale;

/** Which way a list is ordered. */
enum SortOrder {
    ASC,
    DESC;

    /** For programs: {@code desc}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
