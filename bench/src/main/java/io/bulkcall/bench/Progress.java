package io.bulkcall.bench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Counts jobs that are done; the first fifth is warming up. */
final class Progress {

    private final int jobs;
    private final long begun = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private final CountDownLatch whole = new CountDownLatch(1);
    private volatile long warmAt;
    private volatile long endedAt;

    Progress(int jobs) {
        this.jobs = jobs;
    }

    void add() {
        long now = done.incrementAndGet();
        if (now == jobs / 5) {
            warmAt = System.nanoTime();
        }
        if (now == jobs) {
            endedAt = System.nanoTime();
            whole.countDown();
        }
    }

    /** Waits for all of them, or until the time is over. */
    Rate await(Duration atMost) throws InterruptedException {
        boolean _ = whole.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        long all = done.get();
        long from = warmAt == 0 ? begun : warmAt;
        long until = endedAt == 0 ? System.nanoTime() : endedAt;
        long counted = Math.min(all, jobs) - (warmAt == 0 ? 0 : jobs / 5);
        return new Rate(counted, Duration.ofNanos(until - from), all);
    }
}
