package io.bulkcall.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextCursor for the page after it; null = this is the last
 * @param total how many there are in all, if that was asked for
 */
record Page<T>(
        List<T> items,
        @Nullable String nextCursor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total) {

    /**
     * @param found up to {@link Paging#fetch()} things, in order
     * @param cursor where the list would go on after a thing
     * @param total asked only if it is wanted
     */
    static <S, T> Page<T> of(
            Paging paging,
            List<S> found,
            Function<? super S, ?> cursor,
            Function<? super S, ? extends T> view,
            LongSupplier total) {
        List<S> shown = found.subList(0, Math.min(found.size(), paging.limit()));
        boolean more = found.size() > paging.limit();
        return new Page<>(
                List.copyOf(shown.stream().map(view).toList()),
                more ? cursor.apply(shown.getLast()).toString() : null,
                paging.count() ? total.getAsLong() : null);
    }
}
