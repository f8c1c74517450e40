package io.bulkcall.api;

import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Limits how much anybody can make us read: 500 MiB of a file, which is never held as a whole, 16 MiB where thousands of
 * leads are sent or named, 1 MiB elsewhere.
 */
@Component
@Order(BodyLimitFilter.ORDER)
final class BodyLimitFilter extends ApiFilter {
    static final int ORDER = 100; // behind Spring Security's filters: who has no key gets no further than those

    private static final Pattern LARGE = Pattern.compile("/api/v1/businesses/[^/]+/(leads|runs|runs/preview)");
    private static final Pattern FILE = Pattern.compile("/api/v1/businesses/[^/]+/leads/import");
    private static final long FILE_BYTES_MAX = 500 << 20;
    private static final long LARGE_BYTES_MAX = 16 << 20;
    private static final long BYTES_MAX = 1 << 20;

    BodyLimitFilter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        super(problems);
    }

    @Override
    void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long max = max(request);
        if (request.getContentLengthLong() > max) {
            throw tooLarge(max);
        }
        chain.doFilter(new LimitedRequest(request, max), response);
    }

    /** Whether the body is a file. */
    static boolean isFile(HttpServletRequest request) {
        return FILE.matcher(path(request)).matches();
    }

    private static long max(HttpServletRequest request) {
        if (isFile(request)) {
            return FILE_BYTES_MAX;
        }
        return LARGE.matcher(path(request)).matches() ? LARGE_BYTES_MAX : BYTES_MAX;
    }

    static Refusal tooLarge(long max) {
        return new Refusal(Reason.TOO_LARGE, "the body may have at most " + (max >> 20) + " MiB");
    }
}
