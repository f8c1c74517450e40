package io.bulkcall.trial.verify;

/** The acceptance run could not be carried out, whatever the server is like; said in one line. */
final class VerifyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    VerifyException(String what, Exception cause) {
        super(
                what + ": "
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse(""),
                cause);
    }
}
