package io.bulkcall.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What happened in a history, step by step. */
final class Trace {

    private final List<String> lines = new ArrayList<>();

    void add(Duration at, String who, String what) {
        lines.add("%10.4f %-24s %s".formatted(at.toNanos() / 1e9, who, what));
    }

    List<String> lines() {
        return lines;
    }
}
