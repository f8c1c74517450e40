package io.bulkcall.api;

import io.bulkcall.access.Caller;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** That a request came with a key that opens something. */
final class KeyAuthentication extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Caller caller;

    KeyAuthentication(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    /** The caller of the request that this thread serves; empty if it came without a key. */
    static Optional<Caller> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof KeyAuthentication key
                ? Optional.of(key.caller)
                : Optional.empty();
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    /** None: the key itself is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }
}
