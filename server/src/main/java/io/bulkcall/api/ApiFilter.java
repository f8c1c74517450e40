package io.bulkcall.api;

import io.bulkcall.request.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** A filter of {@code /api/} whose refusals look like those of the controllers behind it. */
abstract class ApiFilter extends OncePerRequestFilter {
    static final String API = "/api/";

    private final HandlerExceptionResolver problems;

    ApiFilter(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    abstract void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException;

    @Override
    protected final void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            pass(request, response, chain);
        } catch (Refusal | DataAccessException | TransactionException e) {
            problems.resolveException(request, response, null, e);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isApi(request);
    }

    static boolean isApi(HttpServletRequest request) {
        return path(request).startsWith(API);
    }

    /** Decoded, as the dispatcher compares it: {@code /%61pi} leads to the same methods. */
    static String path(HttpServletRequest request) {
        return request.getServletPath();
    }
}
