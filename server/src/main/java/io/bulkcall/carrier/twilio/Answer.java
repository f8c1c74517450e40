package io.bulkcall.carrier.twilio;

import org.jspecify.annotations.Nullable;

/** What one HTTP exchange came to. */
sealed interface Answer {

    /**
     * A whole answer, whatever it says.
     *
     * @param retryAfter the header, raw
     */
    record Received(int status, @Nullable String retryAfter, String body) implements Answer {

        boolean successful() {
            return status / 100 == 2;
        }
    }

    /** No byte of the request's body left this machine, so the carrier can't have acted on it. */
    record NeverSent(String detail) implements Answer {}

    /** When the request's body was to leave it was too late for it, so it did not. */
    record TooLate() implements Answer {}

    /** The request left, or may have, and no whole answer came back. */
    record Lost(String detail) implements Answer {}
}
