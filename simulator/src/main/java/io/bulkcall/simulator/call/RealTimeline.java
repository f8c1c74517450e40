package io.bulkcall.simulator.call;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The machine's monotonic time, set to its wall clock once. */
public final class RealTimeline implements Timeline {
    private final Instant startedAt = Instant.now();
    private final long startedNanos = System.nanoTime();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("timeline").factory());

    public RealTimeline() {
        thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy()); // of what comes after the close
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Instant now() {
        return startedAt.plusNanos(System.nanoTime() - startedNanos);
    }

    @Override
    public Timer after(Duration delay, Runnable action) {
        var future = thread.schedule(() -> run(action), delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    /** The executor would keep an exception to itself, and a call would hang without a word. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            e.printStackTrace();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
