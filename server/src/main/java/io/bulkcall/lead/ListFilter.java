package io.bulkcall.lead;

import io.bulkcall.request.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which lists are meant; null = any.
 *
 * @param q part of the name
 * @param name the whole of it, letter by letter
 */
public record ListFilter(@Nullable String q, @Nullable String name) {
    static final ListFilter ALL = new ListFilter(null, null);

    StatementSpec boundTo(StatementSpec statement) {
        Search search = Search.of(q);
        return statement
                .param("pattern", search == null ? null : search.pattern())
                .param("name", name);
    }
}
