package io.bulkcall;

import io.bulkcall.dialer.Engine;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts the engine when callbacks can be taken, and stops dialling before they no longer can: the answers to what was
 * dialled are still waited for and kept.
 */
@Component
class EngineLifecycle implements SmartLifecycle {

    /** A create takes at most 15 s. */
    private static final Duration DRAIN_WITHIN = Duration.ofSeconds(16);

    private static final Logger LOG = LoggerFactory.getLogger(EngineLifecycle.class);

    private final Engine engine;
    private volatile boolean running;

    EngineLifecycle(Engine engine) {
        this.engine = engine;
    }

    /** After the web server starts, and before it stops. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void start() {
        engine.start();
        running = true;
    }

    @Override
    public void stop() {
        try {
            if (!engine.drain(DRAIN_WITHIN)) {
                LOG.warn(
                        "[BulkCall] The carrier has not answered every call in time; evidence will tell what became of them");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
