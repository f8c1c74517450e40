package io.bulkcall.dialer;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** What the engine takes from the machine that it runs on, so that a simulation can give it another. */
public interface Machine {

    /** The one that this process runs on. */
    Machine REAL = new Machine() {
        @Override
        public Thread start(String name, Runnable work) {
            return Thread.ofPlatform().name(name).daemon().start(work);
        }

        @Override
        public ThreadFactory manyThreads(String name) {
            return Thread.ofVirtual().name(name, 0).factory();
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            Thread.sleep(duration);
        }

        @Override
        public RandomGenerator random() {
            return ThreadLocalRandom.current();
        }
    };

    /** A thread for something that lasts as long as the engine. */
    Thread start(String name, Runnable work);

    /** Threads for what is done many times at once and is over soon; a number follows the name. */
    ThreadFactory manyThreads(String name);

    /** The monotonic clock: nanoseconds since some instant, never less than before. */
    long nanoTime();

    void sleep(Duration duration) throws InterruptedException;

    /** For the calling thread. */
    RandomGenerator random();
}
