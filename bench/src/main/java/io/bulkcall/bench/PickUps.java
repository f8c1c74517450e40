package io.bulkcall.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Hands jobs in at a given rate and waits for them to begin. */
final class PickUps {

    /** Hands in one job, with the time at which that began. */
    interface HandIn {
        void job(long sentAt) throws Exception;
    }

    private PickUps() {}

    static void run(HandIn handIn, Latencies latencies, int jobs, double perSecond, Duration patience)
            throws Exception {
        long begin = System.nanoTime();
        for (int n = 0; n < jobs; n++) {
            long due = begin + (long) (n * 1e9 / perSecond);
            while (System.nanoTime() - due < 0) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            handIn.job(System.nanoTime());
        }
        long deadline = System.nanoTime() + patience.toNanos();
        while (latencies.count() < jobs && System.nanoTime() - deadline < 0) {
            Thread.sleep(20);
        }
    }
}
