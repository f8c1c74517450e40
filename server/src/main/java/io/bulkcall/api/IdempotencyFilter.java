package io.bulkcall.api;

import io.bulkcall.access.Caller;
import io.bulkcall.request.Flaw;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A POST with an {@code Idempotency-Key} is done once. Everything behind this filter runs in one transaction, in which
 * the answer is stored too: either both are there or neither. A refusal undoes the work, not the answer.
 */
@Component
@Order(BodyLimitFilter.ORDER + 1)
final class IdempotencyFilter extends ApiFilter {
    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final String STORED_BODY = IdempotencyFilter.class.getName() + ".body";
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final Pattern BUSINESS = Pattern.compile("/api/v1/businesses/([0-9]{1,18})/.*");

    private final StoredAnswers answers;
    private final TransactionOperations transactions;
    private final Handlers handlers;
    private final AccessInterceptor access;

    IdempotencyFilter(
            StoredAnswers answers,
            TransactionOperations transactions,
            Handlers handlers,
            AccessInterceptor access,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        super(problems);
        this.answers = answers;
        this.transactions = transactions;
        this.handlers = handlers;
        this.access = access;
    }

    /** What a replay shows instead of the answer: for one that holds a secret. */
    static void replayInstead(HttpServletRequest request, String body) {
        request.setAttribute(STORED_BODY, body);
    }

    /**
     * The key of a request; null = it has none.
     *
     * @throws Refusal if it is malformed
     */
    static @Nullable String key(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        if (key != null && !VISIBLE.matcher(key).matches()) {
            throw Refusal.invalid(new Flaw(KEY, "malformed", "must be 1 to 200 visible ASCII characters"));
        }
        return key;
    }

    /** But for files: they are too large to be held, and whoever takes them looks after their keys. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return super.shouldNotFilter(request)
                || !HttpMethod.POST.matches(request.getMethod())
                || request.getHeader(KEY) == null
                || BodyLimitFilter.isFile(request)
                || holdsPassword(request);
    }

    private boolean holdsPassword(HttpServletRequest request) {
        HandlerMethod method = handlers.of(request);
        return method != null && method.hasMethodAnnotation(HoldsPassword.class);
    }

    @Override
    void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        byte[] body = request.getInputStream().readAllBytes();
        StoredAnswers.Identity identity = identity(request, body);
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        StoredAnswer replay = transactions.execute(
                transaction -> replayOrAnswer(identity, new RereadRequest(request, body), held, chain, transaction));
        if (replay == null) {
            held.copyBodyToResponse();
        } else {
            demandRights(request, response);
            replay(replay, response);
        }
    }

    /** They may have been taken away since. */
    private void demandRights(HttpServletRequest request, HttpServletResponse response) {
        HandlerMethod method = handlers.of(request);
        if (method != null) {
            access.preHandle(request, response, method);
        }
    }

    private @Nullable StoredAnswer replayOrAnswer(
            StoredAnswers.Identity identity,
            HttpServletRequest request,
            ContentCachingResponseWrapper response,
            FilterChain chain,
            TransactionStatus transaction) {
        if (!answers.lock(identity)) {
            throw new Refusal(Reason.IDEMPOTENCY_IN_PROGRESS, "the first request with this key is still running");
        }
        StoredAnswer stored = answers.find(identity).orElse(null);
        if (stored != null) {
            return stored;
        }
        Object before = transaction.createSavepoint();
        answer(request, response, chain);
        HttpStatus status = HttpStatus.valueOf(response.getStatus());
        if (!isStored(status)) {
            transaction.setRollbackOnly();
            return null;
        }
        if (status.isError()) {
            transaction.rollbackToSavepoint(before);
        }
        answers.store(identity, stored(request, response));
        return null;
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not stored: what says nothing about the request itself, only about the key, the moment or the server. */
    private static boolean isStored(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN, TOO_MANY_REQUESTS -> false;
            default -> status.is2xxSuccessful() || status.is4xxClientError();
        };
    }

    private static StoredAnswer stored(HttpServletRequest request, ContentCachingResponseWrapper response) {
        Object instead = request.getAttribute(STORED_BODY);
        String body = instead == null
                ? new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)
                : instead.toString();
        return new StoredAnswer(response.getStatus(), response.getContentType(), body);
    }

    private static void replay(StoredAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader(REPLAYED, "true");
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static StoredAnswers.Identity identity(HttpServletRequest request, byte[] body) {
        String key = Objects.requireNonNull(key(request));
        Caller caller = CallerAuthentication.current().orElseThrow();
        return new StoredAnswers.Identity(
                businessOf(caller, path(request)),
                caller.id(),
                request.getMethod(),
                path(request),
                key,
                StoredAnswers.sha256(body));
    }

    /** Kept with the business that the work is about, so that the transaction touches one; but never with a foreign one. */
    private static long businessOf(Caller caller, String path) {
        Matcher business = BUSINESS.matcher(path);
        long named = business.matches() ? Long.parseLong(business.group(1)) : caller.home();
        return caller.mayEnter(named) ? named : caller.home();
    }
}
