package io.bulkcall.api;

import io.bulkcall.access.Caller;
import java.io.Serial;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** That it is known who sends a request. */
final class CallerAuthentication extends AbstractAuthenticationToken {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Caller caller;

    CallerAuthentication(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    /** The caller of the request that this thread serves; empty if nobody knows who that is. */
    static Optional<Caller> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known
                ? Optional.of(known.caller)
                : Optional.empty();
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    /** None: what the caller proved it with is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }
}
