package io.bulkcall.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bulkcall.access.NewLink;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link as it is shown to whoever made it, to be handed over: there is no mail.
 *
 * @param path below the console's address; absent in a replay, because it is kept nowhere
 */
record NewLinkView(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String path, Instant expiresAt) {

    static NewLinkView of(NewLink link) {
        return new NewLinkView(link.path(), link.expiresAt());
    }

    NewLinkView withoutPath() {
        return new NewLinkView(null, expiresAt);
    }
}
