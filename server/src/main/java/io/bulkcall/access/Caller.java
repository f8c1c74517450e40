package io.bulkcall.access;

import java.util.Set;

/**
 * Who sends a request.
 *
 * @param keyId the API key it came with
 * @param businessId whose key that is; {@link #PLATFORM} = the platform's
 */
public record Caller(long keyId, long businessId, Set<Scope> scopes) {
    public static final long PLATFORM = 0;

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    public boolean isPlatform() {
        return businessId == PLATFORM;
    }

    /** Whether the business is there for this caller at all. */
    public boolean mayEnter(long business) {
        return isPlatform() || businessId == business;
    }

    public boolean has(Scope scope) {
        return isPlatform() || scopes.contains(scope);
    }
}
