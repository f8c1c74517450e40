package io.bulkcall.simulation;

import io.bulkcall.dialer.Machine;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.random.RandomGenerator;

/** What one node's engine takes for the machine that it runs on. */
final class SimulatedMachine implements Machine {

    /** A pause may last that long, so that loops which find nothing cost little. */
    private static final int PAUSE_MILLIS_MAX = 8_000;

    /** While all waits for something to be given up, and nothing is to be found any more. */
    private static final int CALM_PAUSE_MILLIS_MAX = 20_000;

    private final Scheduler scheduler;
    private final Owner owner;
    private final Chance chance;
    private int threads;

    SimulatedMachine(Scheduler scheduler, Owner owner, Chance chance) {
        this.scheduler = scheduler;
        this.owner = owner;
        this.chance = chance;
    }

    @Override
    public Thread start(String name, Runnable work) {
        Thread thread = manyThreads(name).newThread(work);
        thread.start();
        return thread;
    }

    @Override
    public ThreadFactory manyThreads(String name) {
        return work -> scheduler
                .thread(owner.name() + " " + name + (name.endsWith("-") ? ++threads : ""), owner, work)
                .thread();
    }

    @Override
    public long nanoTime() {
        return scheduler.now().toNanos();
    }

    @Override
    public void sleep(Duration duration) {
        Duration longer = chance.millis(1, chance.isCalm() ? CALM_PAUSE_MILLIS_MAX : PAUSE_MILLIS_MAX);
        scheduler.sleep(longer.compareTo(duration) > 0 ? longer : duration);
    }

    @Override
    public RandomGenerator random() {
        return chance.random();
    }
}
