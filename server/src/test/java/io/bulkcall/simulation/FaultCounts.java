package io.bulkcall.simulation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How often each fault fired over all histories: one that never does proves nothing. */
final class FaultCounts {

    private final Map<Fault, Long> fired = new EnumMap<>(Fault.class);

    void fired(Fault fault) {
        fired.merge(fault, 1L, Long::sum);
    }

    List<Fault> neverFired() {
        return Arrays.stream(Fault.values())
                .filter(fault -> !fired.containsKey(fault))
                .toList();
    }

    /** One line per fault. */
    String table() {
        StringBuilder table = new StringBuilder();
        for (Fault fault : Fault.values()) {
            table.append(
                    "  %-32s %,8d%n".formatted(fault.name().toLowerCase(Locale.ROOT), fired.getOrDefault(fault, 0L)));
        }
        return table.toString();
    }
}
