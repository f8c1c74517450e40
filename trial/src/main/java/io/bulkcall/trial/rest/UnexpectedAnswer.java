package io.bulkcall.trial.rest;

/** A server answered what it should not have, or not at all; said in one line. */
public final class UnexpectedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnexpectedAnswer(String message) {
        super(message);
    }
}
