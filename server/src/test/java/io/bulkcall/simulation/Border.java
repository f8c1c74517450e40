package io.bulkcall.simulation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where a thread can be overtaken by others, and its node can die. */
final class Border {

    private final Scheduler scheduler;
    private final Chance chance;
    private final Trace trace;

    Border(Scheduler scheduler, Chance chance, Trace trace) {
        this.scheduler = scheduler;
        this.chance = chance;
        this.trace = trace;
    }

    /** Does nothing outside of the simulated threads. */
    void cross(String what, @Nullable Fault death) {
        SimulatedThread thread = scheduler.current();
        if (thread == null) {
            return;
        }
        trace.add(scheduler.now(), thread.name(), what);
        if (death != null && thread.owner().isMortal() && chance.strikes(death)) {
            trace.add(scheduler.now(), thread.owner().name(), "dies: " + death);
            thread.owner().die();
            scheduler.end();
        }
        scheduler.sleep(chance.strikes(Fault.THREAD_IS_SLOW) ? chance.millis(100, 2_000) : Duration.ZERO);
    }
}
