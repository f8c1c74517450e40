package io.bulkcall.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key, without its secret, which nobody keeps.
 *
 * @param prefix how it begins, to recognise it by
 * @param lastUsedAt within a minute
 */
public record ApiKey(
        long id,
        String name,
        Set<Scope> scopes,
        String prefix,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
