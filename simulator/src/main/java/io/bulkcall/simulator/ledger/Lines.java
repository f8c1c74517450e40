package io.bulkcall.simulator.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Live calls per caller id at every instant, from their acceptance to their end. */
final class Lines {
    private final Map<String, Integer> live = new HashMap<>();
    private final Map<String, Integer> most = new TreeMap<>();
    private int total;

    void taken(String callerId) {
        total++;
        most.merge(callerId, live.merge(callerId, 1, Integer::sum), Math::max);
    }

    void freed(String callerId) {
        total--;
        live.merge(callerId, -1, Integer::sum);
    }

    int total() {
        return total;
    }

    Map<String, Integer> mostByCallerId() {
        return new TreeMap<>(most);
    }
}
