package io.bulkcall.dialer;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the same for many at once, a bounded number of them together; one that fails does not keep the others. */
class ManyAtOnce {

    private static final int TOGETHER_MAX = 32;
    private static final Logger LOG = LoggerFactory.getLogger(ManyAtOnce.class);

    private final Executor threads;
    private final Semaphore places = new Semaphore(TOGETHER_MAX);

    ManyAtOnce(String name, Machine machine) {
        this.threads = Executors.newThreadPerTaskExecutor(machine.manyThreads(name + "-"));
    }

    <T> void run(List<T> things, Consumer<T> task) {
        CompletableFuture<?>[] tasks = things.stream()
                .map(thing -> CompletableFuture.runAsync(() -> one(thing, task), threads))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(tasks).join();
    }

    private <T> void one(T thing, Consumer<T> task) {
        places.acquireUninterruptibly();
        try {
            task.accept(thing);
        } catch (RuntimeException e) {
            LOG.warn("[BulkCall] {} waits for its next turn: {}", thing, e.getMessage());
        } finally {
            places.release();
        }
    }
}
