package io.bulkcall.simulation;

import java.lang.reflect.Constructor;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A virtual thread that goes on only when the scheduler lets it. It parks and wakes up as any other, so production code
 * may wait for futures, locks and conditions as it likes.
 */
final class SimulatedThread {

    /** The JDK has this constructor for its own tests of virtual threads; it needs {@code --add-opens java.base/java.lang}. */
    private static final Constructor<?> BUILDER = builder();

    private final String name;
    private final Owner owner;
    private final Thread thread;
    private @Nullable Runnable continuation;

    /** What it wants done outside: see {@link Scheduler#outside}. */
    @Nullable
    FutureTask<?> wanted;

    boolean woken;

    /** @param ready told each time that it could go on */
    SimulatedThread(String name, Owner owner, Runnable work, Consumer<SimulatedThread> ready) {
        this.name = name;
        this.owner = owner;
        Executor executor = goOn -> {
            continuation = goOn;
            ready.accept(this);
        };
        try {
            this.thread =
                    ((Thread.Builder) BUILDER.newInstance(executor)).name(name).unstarted(work);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    String name() {
        return name;
    }

    Owner owner() {
        return owner;
    }

    Thread thread() {
        return thread;
    }

    /** Until it waits, or is done. */
    void goOn() {
        Runnable next = Objects.requireNonNull(continuation, () -> name + " waits for something outside");
        continuation = null;
        next.run();
    }

    private static Constructor<?> builder() {
        try {
            Constructor<?> constructor = Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder")
                    .getDeclaredConstructor(Executor.class);
            constructor.setAccessible(true);
            return constructor;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JDK schedules virtual threads in another way", e);
        }
    }
}
