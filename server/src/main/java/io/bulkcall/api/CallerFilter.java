package io.bulkcall.api;

import io.bulkcall.access.Caller;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Finds out who sends a request. A browser sends the cookie of a session whoever made it ask, so that whatever may change
 * something must show, too, what only our own pages can read.
 */
final class CallerFilter extends ApiFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final Callers callers;

    CallerFilter(Callers callers, HandlerExceptionResolver problems) {
        super(problems);
        this.callers = callers;
    }

    @Override
    void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = callers.of(request).orElse(null);
        if (caller != null) {
            if (caller instanceof Caller.Person && !SAFE.contains(request.getMethod())) {
                demandCsrfToken(request);
            }
            SecurityContextHolder.getContext().setAuthentication(new CallerAuthentication(caller));
        } else if (Callers.hasKey(request)) {
            throw new Refusal(Reason.UNAUTHORIZED, "the API key is not valid");
        }
        chain.doFilter(request, response);
    }

    private static void demandCsrfToken(HttpServletRequest request) {
        if (!SessionCookies.showsCsrfToken(request)) {
            throw new Refusal(
                    Reason.FORBIDDEN,
                    "send the value of the cookie " + SessionCookies.CSRF_COOKIE + " as the header "
                            + SessionCookies.CSRF_HEADER);
        }
    }
}
