package io.bulkcall.simulator.call;

import java.time.Duration;
import java.time.Instant;

/** Time, and what is to happen in it. */
public interface Timeline extends AutoCloseable {

    /** Never goes back, whatever the machine's clock does. */
    Instant now();

    /** Runs the action once the delay is over, on a thread that must not be blocked. */
    Timer after(Duration delay, Runnable action);

    @Override
    void close();

    /** Something that is to happen. */
    interface Timer {
        /** Does nothing if it has already happened. */
        void cancel();
    }
}
