package io.bulkcall.run;

import io.bulkcall.request.Search;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are meant; null = any.
 *
 * @param name part of it
 * @param createdBy the whole name of whoever made it
 */
public record RunFilter(
        @Nullable RunStatus status,
        @Nullable Search name,
        @Nullable String createdBy) {

    @Nullable
    String statusWord() {
        return status == null ? null : status.toString();
    }

    @Nullable
    String pattern() {
        return name == null ? null : name.pattern();
    }
}
