package io.bulkcall.simulator.webhook;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Does one call's sending one after the other, on a thread that lives only while there is something to do. */
final class Lane {
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>(4);
    private boolean busy;

    synchronized void add(Runnable action) {
        waiting.add(action);
        if (!busy) {
            busy = true;
            Thread.startVirtualThread(this::work);
        }
    }

    private void work() {
        for (Runnable action = next(); action != null; action = next()) {
            action.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable action = waiting.poll();
        busy = action != null;
        return action;
    }
}
