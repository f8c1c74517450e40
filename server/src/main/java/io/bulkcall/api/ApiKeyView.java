package io.bulkcall.api;

import io.bulkcall.access.ApiKey;
import io.bulkcall.access.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An API key as it is shown. */
record ApiKeyView(
        long id,
        String name,
        List<Scope> scopes,
        String prefix,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {

    static ApiKeyView of(ApiKey key) {
        return new ApiKeyView(
                key.id(),
                key.name(),
                key.scopes().stream().sorted().toList(),
                key.prefix(),
                key.createdAt(),
                key.lastUsedAt());
    }
}
