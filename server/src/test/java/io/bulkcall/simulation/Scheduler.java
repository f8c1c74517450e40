package io.bulkcall.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs every thread of the world on the one thread that calls it: of those that could go on it picks one by chance,
 * which then has the world for itself until it waits. When none can go on, the time moves to the next that is due.
 */
final class Scheduler {

    private final Chance chance;
    private final List<SimulatedThread> ready = new ArrayList<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private Duration now = Duration.ZERO;
    private long timersMade;
    private @Nullable SimulatedThread current;
    private final Thread home = Thread.currentThread();
    private volatile @Nullable Throwable failure;

    /** @param serial orders those that are due together */
    private record Timer(Duration at, long serial, Owner owner, Runnable action) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(serial, other.serial);
        }
    }

    Scheduler(Chance chance) {
        this.chance = chance;
    }

    /** Since the world began. */
    Duration now() {
        return now;
    }

    /** The thread that runs, null outside of all. */
    @Nullable
    SimulatedThread current() {
        return current;
    }

    SimulatedThread thread(String name, Owner owner, Runnable work) {
        return new SimulatedThread(name, owner, () -> guarded(work), this::readied);
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    void start(String name, Owner owner, Runnable work) {
        thread(name, owner, work).thread().start();
    }

    void at(Duration at, Owner owner, Runnable action) {
        timers.add(new Timer(at, timersMade++, owner, action));
    }

    void after(Duration wait, Owner owner, Runnable action) {
        at(now.plus(wait), owner, action);
    }

    /** Lets all others go on meanwhile. Does nothing outside of all threads. */
    void sleep(Duration duration) {
        SimulatedThread sleeper = current;
        if (sleeper == null) {
            return;
        }
        sleeper.woken = false;
        after(duration, sleeper.owner(), () -> {
            sleeper.woken = true;
            LockSupport.unpark(sleeper.thread());
        });
        while (!sleeper.woken) {
            LockSupport.park();
        }
    }

    /** As {@link #outsideChecked}, for what throws nothing checked. */
    <T extends @Nullable Object> T outside(Supplier<T> work) {
        try {
            return outsideChecked(work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does on the scheduler's own thread what would block the calling one, such as a question to the database. */
    <T extends @Nullable Object> T outsideChecked(Callable<T> work) throws Exception {
        SimulatedThread caller = current;
        if (caller == null) {
            return work.call();
        }
        FutureTask<T> task = new FutureTask<>(work);
        caller.wanted = task;
        while (!task.isDone()) {
            LockSupport.park();
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** The calling thread never goes on. */
    void end() {
        while (true) {
            LockSupport.park();
        }
    }

    /** @return false if nothing is left to happen */
    boolean step() {
        while (!timers.isEmpty() && timers.element().at().compareTo(now) <= 0) {
            fire(timers.remove());
        }
        if (ready.isEmpty()) {
            if (timers.isEmpty()) {
                return false;
            }
            now = timers.element().at();
            return true;
        }
        SimulatedThread next = ready.remove(chance.between(0, ready.size() - 1));
        now = now.plusNanos(chance.between(10_000, 200_000));
        resume(next);
        if (failure != null) {
            throw new AssertionError("in " + next.name() + ": " + failure, failure);
        }
        return true;
    }

    private void fire(Timer timer) {
        Owner owner = timer.owner();
        if (owner.frozenUntil().compareTo(now) > 0) {
            at(owner.frozenUntil(), owner, timer.action());
        } else if (!owner.isDead()) {
            timer.action().run();
        }
    }

    private void resume(SimulatedThread thread) {
        Owner owner = thread.owner();
        if (owner.isDead()) {
            return;
        }
        if (owner.frozenUntil().compareTo(now) > 0) {
            at(owner.frozenUntil(), owner, () -> ready.add(thread));
            return;
        }
        current = thread;
        try {
            thread.goOn();
            while (thread.wanted != null) {
                thread.wanted.run();
                LockSupport.unpark(thread.thread());
                thread.wanted = null;
                thread.goOn();
            }
        } finally {
            current = null;
        }
    }

    private void readied(SimulatedThread thread) {
        if (Thread.currentThread() != home && (current == null || Thread.currentThread() != current.thread())) {
            failure = new IllegalStateException(thread.name() + " was woken from outside, at a time of its own");
        }
        if (thread.wanted == null) {
            ready.add(thread);
        }
    }
}
