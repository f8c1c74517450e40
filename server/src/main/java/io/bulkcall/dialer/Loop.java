package io.bulkcall.dialer;

import java.time.Duration;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does one thing again and again: at once while there is something to do, else after a pause. */
class Loop implements AutoCloseable {

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final Thread thread;

    /**
     * @param runOnce returns how much there was to do
     * @param busy the pause after it did something
     * @param idle the pause after it did nothing
     */
    Loop(Machine machine, String name, IntSupplier runOnce, Duration busy, Duration idle) {
        this.thread = machine.start(name, () -> {
            while (!Thread.currentThread().isInterrupted()) {
                pause(machine, turn(name, runOnce, busy, idle));
            }
        });
    }

    private static Duration turn(String name, IntSupplier runOnce, Duration busy, Duration idle) {
        try {
            return runOnce.getAsInt() > 0 ? busy : idle;
        } catch (RuntimeException e) {
            LOG.warn("[BulkCall] {} waits for its next turn: {}", name, e.getMessage());
            return AFTER_FAILURE;
        }
    }

    private static void pause(Machine machine, Duration duration) {
        try {
            machine.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
    }
}
