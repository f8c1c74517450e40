package io.bulkcall.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkcall.access.ApiKeys;
import io.bulkcall.access.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key as it is shown to whoever made it.
 *
 * @param key the whole of it; absent in a replay, because it is kept nowhere
 */
record CreatedApiKeyView(
        long id,
        String name,
        List<Scope> scopes,
        String prefix,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key) {

    static CreatedApiKeyView of(ApiKeys.Created created) {
        ApiKeyView view = ApiKeyView.of(created.key());
        return new CreatedApiKeyView(
                view.id(),
                view.name(),
                view.scopes(),
                view.prefix(),
                view.createdAt(),
                view.lastUsedAt(),
                created.secret());
    }
}
