package io.bulkcall.imports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks for imports that nobody works at: one thread for any, and one for small ones, which would otherwise wait minutes
 * for a large one. No more, for calls matter more than files.
 */
@Component
class ImportLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportLoop.class);
    private static final long SMALL_BYTES = 8 << 20;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration END_WITHIN = Duration.ofSeconds(5);

    private final ImportWork work;
    private final List<Thread> threads = new ArrayList<>();

    ImportLoop(ImportWork work) {
        this.work = work;
    }

    @Override
    public void start() {
        threads.add(Thread.ofPlatform().name("imports").start(() -> loop(Long.MAX_VALUE)));
        threads.add(Thread.ofPlatform().name("small imports").start(() -> loop(SMALL_BYTES)));
    }

    /** What is being written is undone, and another node goes on from there. */
    @Override
    public void stop() {
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join(END_WITHIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }

    private void loop(long bytesMax) {
        while (!Thread.currentThread().isInterrupted()) {
            if (!runOnce(bytesMax)) {
                pause();
            }
        }
    }

    private boolean runOnce(long bytesMax) {
        try {
            return work.runOnce(bytesMax);
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("[BulkCall] Imports go on later: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("[BulkCall] An import stopped; it is tried again", e);
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(IDLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
