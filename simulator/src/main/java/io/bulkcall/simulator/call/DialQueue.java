package io.bulkcall.simulator.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * An account's calls that wait for their turn: one leaves per interval. Calls that had to wait catch up with turns that came
 * late, so the rate holds on average; nobody saves up turns while nobody waits. Every access is under the exchange's lock.
 */
final class DialQueue {
    private final ArrayDeque<Call> waiting = new ArrayDeque<>();
    private final Duration interval;
    private final Timeline timeline;
    private final Consumer<Runnable> locked;
    private final Consumer<Call> start;
    private Instant nextTurn = Instant.MIN;
    private boolean timed;

    /**
     * @param interval zero if nobody waits
     * @param locked runs an action under the exchange's lock
     */
    DialQueue(Duration interval, Timeline timeline, Consumer<Runnable> locked, Consumer<Call> start) {
        this.interval = interval;
        this.timeline = timeline;
        this.locked = locked;
        this.start = start;
    }

    void add(Call call) {
        Instant now = timeline.now();
        if (waiting.isEmpty() && nextTurn.isBefore(now)) {
            nextTurn = now;
        }
        waiting.add(call);
        drain(now);
    }

    void remove(Call call) {
        waiting.remove(call);
    }

    int size() {
        return waiting.size();
    }

    private void drain(Instant now) {
        while (!waiting.isEmpty() && !now.isBefore(nextTurn)) {
            nextTurn = nextTurn.plus(interval);
            start.accept(waiting.remove());
        }
        if (!waiting.isEmpty() && !timed) {
            timed = true;
            timeline.after(Duration.between(now, nextTurn), () -> locked.accept(this::turn));
        }
    }

    private void turn() {
        timed = false;
        drain(timeline.now());
    }
}
