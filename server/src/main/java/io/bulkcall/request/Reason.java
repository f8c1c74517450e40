package io.bulkcall.request;

import java.util.Locale;

/** Every reason for which a request is refused. The name in lower case is the {@code code} that programs see. */
public enum Reason {
    INVALID_REQUEST("The request is not valid"),
    UNAUTHORIZED("A valid API key, or somebody who has signed in, is needed"),
    FORBIDDEN("This is not allowed"),
    NOT_FOUND("There is no such thing"),
    METHOD_NOT_ALLOWED("This address does not take that method"),
    CONFLICT("It contradicts what is there"),
    RUN_ENDED("The run has ended"),
    NUMBER_IS_LIVE("The number is being called"),
    RECENTLY_DIALLED("The number was dialled a moment ago"),
    CALLER_ID_TAKEN("The caller id belongs to another business"),
    CARRIER_ACCOUNT_MISSING("There is no account at the carrier"),
    ACCOUNT_PAUSED("The account at the carrier is paused"),
    IDEMPOTENCY_IN_PROGRESS("The first request with this Idempotency-Key is still running"),
    IN_USE("It is in use"),
    TOO_MANY_IMPORTS("Too many files wait to be started"),
    TOO_LARGE("The request is too large"),
    UNSUPPORTED_MEDIA_TYPE("The body must be application/json"),
    NOTHING_TO_CALL("Nobody is left to call"),
    IDEMPOTENCY_MISMATCH("The Idempotency-Key was used for another request"),
    LIMIT_EXCEEDED("Not enough lines are free"),
    RATE_LIMITED("Too many requests"),
    INTERNAL("A fault of the server"),
    UNAVAILABLE("Not available at the moment");

    private final String title;

    Reason(String title) {
        this.title = title;
    }

    /** The reason in a few words, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** For programs: {@code not_found}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
