package io.bulkcall.access;

import java.time.Instant;

/**
 * A one-time link, for once with its token.
 *
 * @param path below the console's address
 */
public record NewLink(String path, Instant expiresAt) {
    @Override
    public String toString() {
        return "NewLink[expiresAt=" + expiresAt + "]";
    }
}
