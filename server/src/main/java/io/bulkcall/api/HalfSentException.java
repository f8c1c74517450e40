package io.bulkcall.api;

import java.io.Serial;

/** What went wrong when the first bytes of an answer had left already. */
final class HalfSentException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    HalfSentException(RuntimeException cause) {
        super("the answer is half sent", cause);
    }
}
