package io.bulkcall.simulation;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Everything that a seed decides. Each history has a weather of its own: some faults do not occur in it at all, others
 * more often than usual, for faults that come alone meet other states than faults in a crowd.
 */
final class Chance {

    private static final double OCCURS = 0.4;

    /** Only some histories, for little else happens while it is away. */
    private static final int DATABASE_FAILS_IN_ONE_OF = 20;

    private final SplittableRandom random;
    private final Map<Fault, Double> weather = new EnumMap<>(Fault.class);
    private final FaultCounts counts;

    Chance(long seed, FaultCounts counts) {
        this.random = new SplittableRandom(seed);
        this.counts = counts;
        for (Fault fault : Fault.values()) {
            double strength = 0.3 + 2.7 * random.nextDouble();
            boolean occurs = random.nextDouble() < OCCURS;
            weather.put(fault, occurs ? Math.min(0.6, fault.likely() * strength) : 0.0);
        }
        if (Math.floorMod(seed, DATABASE_FAILS_IN_ONE_OF) == 0) {
            weather.put(Fault.DATABASE_RESTARTS, Fault.DATABASE_RESTARTS.likely());
        } else {
            weather.put(Fault.DATABASE_RESTARTS, 0.0);
        }
    }

    boolean strikes(Fault fault) {
        double likely = weather.getOrDefault(fault, 0.0);
        if (likely == 0 || random.nextDouble() >= likely) {
            return false;
        }
        counts.fired(fault);
        return true;
    }

    /** From now on nothing fails any more. */
    void calm() {
        weather.clear();
    }

    boolean isCalm() {
        return weather.isEmpty();
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    /** Both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    Duration millis(int least, int most) {
        return Duration.ofMillis(between(least, most));
    }

    <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    RandomGenerator random() {
        return random;
    }
}
