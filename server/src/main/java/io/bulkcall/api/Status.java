package io.bulkcall.api;

import io.bulkcall.request.Reason;
import org.springframework.http.HttpStatus;

/** The HTTP status that goes with each reason. */
final class Status {

    private Status() {}

    static HttpStatus of(Reason reason) {
        return switch (reason) {
            case INVALID_REQUEST -> HttpStatus.BAD_REQUEST;
            case UNAUTHORIZED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
            case CONFLICT,
                    RUN_ENDED,
                    NUMBER_IS_LIVE,
                    RECENTLY_DIALLED,
                    CALLER_ID_TAKEN,
                    CARRIER_ACCOUNT_MISSING,
                    ACCOUNT_PAUSED,
                    IDEMPOTENCY_IN_PROGRESS,
                    IN_USE,
                    TOO_MANY_IMPORTS -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case NOTHING_TO_CALL, IDEMPOTENCY_MISMATCH -> HttpStatus.UNPROCESSABLE_CONTENT;
            case LIMIT_EXCEEDED, RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
