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
 * leads are sent or named, 1 MiB elsewhere; 16 KiB before it is known who asks. And how much of all that is held at once.
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
    private static final long STRANGERS_BYTES_MAX = 16 << 10;

    /** Most requests are smaller; there are no more of them at once than threads. */
    private static final long SPARED_BYTES = 16 << 10;

    /** The worst that can be made of a body takes more than ten times its bytes. */
    private static final int SHARE_OF_HEAP = 32;

    /** Apart: however many strangers knock, whoever is known finds room. */
    private static final int STRANGERS_SHARE_OF_HEAP = 64;

    private final BodyRoom room =
            new BodyRoom(Math.max(LARGE_BYTES_MAX, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP), SPARED_BYTES);
    private final BodyRoom strangersRoom =
            new BodyRoom(Math.max(BYTES_MAX, Runtime.getRuntime().maxMemory() / STRANGERS_SHARE_OF_HEAP), 0);

    BodyLimitFilter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        super(problems);
    }

    @Override
    void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean isKnown = CallerAuthentication.current().isPresent();
        long max = isKnown ? max(request) : STRANGERS_BYTES_MAX;
        if (request.getContentLengthLong() > max) {
            throw tooLarge(max);
        }
        if (isKnown && isFile(request)) {
            chain.doFilter(new LimitedRequest(request, max, _ -> {}), response);
            return;
        }
        try (BodyRoom.Share share = (isKnown ? room : strangersRoom).share()) {
            share.expect(request.getContentLengthLong());
            chain.doFilter(new LimitedRequest(request, max, share::reading), response);
        }
    }

    /** For those who are known. */
    BodyRoom room() {
        return room;
    }

    BodyRoom strangersRoom() {
        return strangersRoom;
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
        String size = max < 1 << 20 ? (max >> 10) + " KiB" : (max >> 20) + " MiB";
        return new Refusal(Reason.TOO_LARGE, "the body may have at most " + size);
    }
}
