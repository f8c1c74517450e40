package io.bulkcall.simulator.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that passes when the test says so. */
public final class ManualTimeline implements Timeline {
    private final List<Due> due = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");

    private record Due(Instant at, Runnable action) {}

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Timer after(Duration delay, Runnable action) {
        var entry = new Due(now.plus(delay), action);
        due.add(entry);
        return () -> due.remove(entry);
    }

    /** Everything due until then happens, each at its time. */
    public void pass(Duration duration) {
        Instant end = now.plus(duration);
        while (true) {
            var next = due.stream().filter(entry -> !entry.at().isAfter(end)).min(Comparator.comparing(Due::at));
            if (next.isEmpty()) {
                break;
            }
            due.remove(next.get());
            now = next.get().at();
            next.get().action().run();
        }
        now = end;
    }

    @Override
    public void close() {
        due.clear();
    }
}
