package io.bulkcall.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;

/** Many threads that each do one thing after the other, as fast as it goes. */
final class Load {

    /** One thing. */
    interface Step {
        /** @return how much was done by it */
        long run() throws Exception;
    }

    private final int threads;
    private final Duration warmUp;
    private final Duration measured;

    Load(int threads, Duration warmUp, Duration measured) {
        this.threads = threads;
        this.warmUp = warmUp;
        this.measured = measured;
    }

    /** @param steps what each thread does, by its number */
    Rate run(IntFunction<Step> steps) throws Exception {
        LongAdder done = new LongAdder();
        List<Future<?>> workers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            long begin = System.nanoTime();
            long end = begin + warmUp.plus(measured).toNanos();
            for (int thread = 0; thread < threads; thread++) {
                Step step = steps.apply(thread);
                workers.add(pool.submit(() -> {
                    while (System.nanoTime() - end < 0) {
                        done.add(step.run());
                    }
                    return null;
                }));
            }
            Thread.sleep(warmUp);
            long before = done.sum();
            Stopwatch watch = new Stopwatch();
            Thread.sleep(measured);
            long counted = done.sum() - before;
            Duration took = watch.elapsed();
            for (Future<?> worker : workers) {
                await(worker);
            }
            return new Rate(counted, took, done.sum());
        }
    }

    private static void await(Future<?> worker) throws Exception {
        try {
            worker.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}
