package io.bulkcall.api;

import io.bulkcall.request.Flaw;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns whatever goes wrong in a request into a {@link Problem}. The one place that decides between 4xx, 500 and 503. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Duration DATABASE_RETRY = Duration.ofSeconds(5);
    private static final Duration LOCK_RETRY = Duration.ofSeconds(5);

    /** What PostgreSQL says when {@code lock_timeout} is over. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        if (refusal.reason() == Reason.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"bulkcall\"");
        }
        Duration retryAfter = refusal.retryAfter();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        return new ResponseEntity<>(Problem.of(refusal, request.getRequestURI()), headers, Status.of(refusal.reason()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return refused(JsonFaults.refusal(e), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongType(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        Class<?> required = e.getRequiredType();
        String wanted = required == null ? "of another type" : Wanted.of(required);
        return refused(Refusal.invalid(new Flaw(e.getName(), "wrong_type", "must be " + wanted)), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException e, HttpServletRequest request) {
        return refused(Refusal.invalid(new Flaw(e.getParameterName(), "required", "must be given")), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> outOfBounds(HandlerMethodValidationException e, HttpServletRequest request) {
        return refused(Refusal.invalid(Violations.flaws(e)), request);
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<Problem> unknownPath(HttpServletRequest request) {
        return refused(new Refusal(Reason.NOT_FOUND, "nothing is at this address"), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongMethod(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        String supported = String.join(", ", e.getSupportedMethods() == null ? new String[0] : e.getSupportedMethods());
        Refusal refusal = new Refusal(
                Reason.METHOD_NOT_ALLOWED, e.getMethod() + " is not possible here" + (", only " + supported));
        return ResponseEntity.status(Status.of(refusal.reason()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .allow(
                        e.getSupportedHttpMethods() == null
                                ? new HttpMethod[0]
                                : e.getSupportedHttpMethods().toArray(HttpMethod[]::new))
                .body(Problem.of(refusal, request.getRequestURI()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongMediaType(HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
        String given =
                e.getContentType() == null ? "nothing" : e.getContentType().toString();
        return refused(
                new Refusal(Reason.UNSUPPORTED_MEDIA_TYPE, "Content-Type must be application/json; it says " + given),
                request);
    }

    /** Two requests at once: each was fine when it was checked. */
    @ExceptionHandler
    ResponseEntity<Problem> overtaken(DataIntegrityViolationException e, HttpServletRequest request) {
        LOG.warn("{} {} was overtaken: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
        return refused(
                new Refusal(Reason.CONFLICT, "another request changed it meanwhile; look and try again"), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> databaseFault(DataAccessException e, HttpServletRequest request) {
        if (isLockedOut(e)) {
            return lockedOut(e, request);
        }
        if (e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof NonTransientDataAccessResourceException) {
            return databaseAway(e, request);
        }
        return fault(e, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> databaseAway(TransactionException e, HttpServletRequest request) {
        return databaseAway((RuntimeException) e, request);
    }

    /** The client has gone; there is nobody left to answer. */
    @ExceptionHandler
    void clientGone(AsyncRequestNotUsableException e) {
        LOG.debug("client gone", e);
    }

    /** A problem would look like the rest of the answer, and silence like its end. */
    @ExceptionHandler
    void halfSent(HalfSentException e, HttpServletRequest request) {
        LOG.error("{} {} is broken off", request.getMethod(), request.getRequestURI(), e.getCause());
        ProblemValve.breakOff(request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> fault(Exception e, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        return refused(new Refusal(Reason.INTERNAL, "a fault of the server; it is in its log"), request);
    }

    /** Whether it waited for a lock for as long as a request may. */
    private static boolean isLockedOut(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
    }

    private ResponseEntity<Problem> lockedOut(DataAccessException e, HttpServletRequest request) {
        LOG.warn("{} {} was locked out: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
        return refused(
                Refusal.unavailable(
                        "something else that goes on holds what this would change, such as a large run that is being made;"
                                + " nothing is changed, try again",
                        LOCK_RETRY),
                request);
    }

    private ResponseEntity<Problem> databaseAway(RuntimeException e, HttpServletRequest request) {
        // Without its trace: while the database is away, every request comes here.
        LOG.warn("{} {}: no database: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
        return refused(Refusal.unavailable("the database does not answer", DATABASE_RETRY), request);
    }
}
