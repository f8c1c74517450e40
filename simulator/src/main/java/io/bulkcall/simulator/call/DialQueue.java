package io.bulkcall.simulator.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/** An account's calls that wait for their turn: one leaves per interval. Every access is under the exchange's lock. */
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
        waiting.add(call);
        drain();
    }

    void remove(Call call) {
        waiting.remove(call);
    }

    int size() {
        return waiting.size();
    }

    private void drain() {
        Instant now = timeline.now();
        while (!waiting.isEmpty() && !now.isBefore(nextTurn)) {
            nextTurn = interval.isZero() ? Instant.MIN : turnAfter(now);
            start.accept(waiting.remove());
        }
        if (!waiting.isEmpty() && !timed) {
            timed = true;
            timeline.after(Duration.between(now, nextTurn), () -> locked.accept(this::turn));
        }
    }

    private void turn() {
        timed = false;
        drain();
    }

    /** A turn taken late does not delay those after it, unless nobody had been waiting. */
    private Instant turnAfter(Instant now) {
        Instant regular = nextTurn.equals(Instant.MIN) ? now : nextTurn;
        return (regular.plus(interval).isBefore(now) ? now : regular).plus(interval);
    }
}
