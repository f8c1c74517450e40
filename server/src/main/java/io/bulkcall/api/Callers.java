package io.bulkcall.api;

import io.bulkcall.access.Caller;
import io.bulkcall.access.KnownKeys;
import io.bulkcall.access.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Tells who sends a request: by {@code Authorization: Bearer KEY}, or without that header by the cookie of a session. */
@Component
class Callers {
    private static final String BEARER = "Bearer ";
    private static final int KEY_LENGTH_MAX = 200;

    private final KnownKeys keys;
    private final Sessions sessions;

    Callers(KnownKeys keys, Sessions sessions) {
        this.keys = keys;
        this.sessions = sessions;
    }

    /** As of now, give or take five seconds; empty if nobody is known by what was sent. */
    Optional<Caller> of(HttpServletRequest request) {
        return hasKey(request)
                ? key(request).flatMap(keys::caller)
                : SessionCookies.token(request).flatMap(sessions::person).map(Function.identity());
    }

    static boolean hasKey(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .filter(key -> !key.isEmpty() && key.length() <= KEY_LENGTH_MAX);
    }
}
