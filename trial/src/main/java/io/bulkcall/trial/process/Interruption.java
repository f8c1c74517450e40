package io.bulkcall.trial.process;

import java.time.Duration;

/** The thread was told to stop waiting. */
public final class Interruption extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Interruption(InterruptedException cause) {
        super("interrupted", cause);
    }

    public static Interruption of(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new Interruption(cause);
    }

    /** Waits on this thread. */
    public static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw of(e);
        }
    }
}
