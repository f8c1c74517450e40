package io.bulkcall.api;

import io.bulkcall.access.Sessions;
import io.bulkcall.carrier.PublicHost;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The two cookies of a session: its token, which no script can read, and one that our pages read and send back as a header,
 * to show that it is they who ask. The second follows from the first, so that there is nothing to plant.
 */
@Component
class SessionCookies {
    static final String SESSION_COOKIE = "BULKCALL_SESSION";
    static final String CSRF_COOKIE = "XSRF-TOKEN";
    static final String CSRF_HEADER = "X-XSRF-TOKEN";

    private static final int TOKEN_LENGTH_MAX = 100;

    private final boolean secure;

    SessionCookies(PublicHost host) {
        secure = "https".equals(host.origin().getScheme());
    }

    static Optional<String> token(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(SESSION_COOKIE))
                .map(Cookie::getValue)
                .filter(token -> !token.isEmpty() && token.length() <= TOKEN_LENGTH_MAX)
                .findFirst();
    }

    /** Whether the request has the header that only our own pages can send. */
    static boolean showsCsrfToken(HttpServletRequest request) {
        String shown = request.getHeader(CSRF_HEADER);
        return shown != null
                && token(request)
                        .filter(token -> MessageDigest.isEqual(bytes(csrfToken(token)), bytes(shown)))
                        .isPresent();
    }

    void set(HttpServletResponse response, String token) {
        add(response, SESSION_COOKIE, token, true, Sessions.LASTING);
        add(response, CSRF_COOKIE, csrfToken(token), false, Sessions.LASTING);
    }

    void clear(HttpServletResponse response) {
        add(response, SESSION_COOKIE, "", true, Duration.ZERO);
        add(response, CSRF_COOKIE, "", false, Duration.ZERO);
    }

    /** A hash: whoever reads it is as far from the session as before. */
    static String csrfToken(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(StoredAnswers.sha256(bytes("csrf " + token)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void add(HttpServletResponse response, String name, String value, boolean httpOnly, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(httpOnly)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
