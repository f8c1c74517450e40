package io.bulkcall.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted. A parameter of this type reads {@code limit}, {@code cursor} and {@code count}.
 *
 * @param limit 1-500
 * @param cursor where the page before ended; null = the first page
 * @param count whether the total is wanted
 */
record Paging(int limit, @Nullable String cursor, boolean count) {
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    static final String COUNT = "count";
    static final Set<String> PARAMETERS = Set.of(LIMIT, CURSOR, COUNT);

    static final int LIMIT_MAX = 500;
    static final int LIMIT_DEFAULT = 50;

    /** One more than fits, to know whether there is a next page. */
    int fetch() {
        return limit + 1;
    }

    /** For lists ordered by id alone, newest first: only ids below this one; null = from the newest. */
    @Nullable
    Long before() {
        return cursor == null ? null : Cursor.parse(cursor, 1).key().getFirst();
    }
}
