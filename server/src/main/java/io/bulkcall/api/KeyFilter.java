package io.bulkcall.api;

import io.bulkcall.access.Caller;
import io.bulkcall.access.KnownKeys;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Finds out who sends a request, from {@code Authorization: Bearer KEY}. */
final class KeyFilter extends ApiFilter {
    private static final String BEARER = "Bearer ";
    private static final int KEY_LENGTH_MAX = 200;

    private final KnownKeys keys;

    KeyFilter(KnownKeys keys, HandlerExceptionResolver problems) {
        super(problems);
        this.keys = keys;
    }

    @Override
    void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = key(request)
                .flatMap(keys::caller)
                .orElseThrow(() -> new Refusal(
                        Reason.UNAUTHORIZED, "send a valid API key, as the header Authorization: Bearer KEY"));
        SecurityContextHolder.getContext().setAuthentication(new CallerAuthentication(caller));
        chain.doFilter(request, response);
    }

    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(key -> !key.isEmpty() && key.length() <= KEY_LENGTH_MAX);
    }
}
