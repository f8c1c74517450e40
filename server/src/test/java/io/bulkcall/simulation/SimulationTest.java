package io.bulkcall.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Histories of the engine, each decided by its seed; how to repeat one stands in docs/reliability.md. */
class SimulationTest {

    private static final int SEEDS = Integer.getInteger("bulkcall.simulate.seeds", 300);
    private static final long FIRST = Long.getLong("bulkcall.simulate.seed", 1);

    /** From so many on, each fault has had its chance. */
    private static final int ENOUGH_FOR_EACH_FAULT = 300;

    private static final int FAILURES_MAX = 5;

    /** Ten thousand take an hour. */
    private static final int SAID_EVERY = 500;

    private static final RealDatabase REAL = new RealDatabase();
    private static final Features FEATURES = new Features();

    static {
        // Tens of thousands of warnings, each of a fault that was meant.
        ((Logger) LoggerFactory.getLogger("io.bulkcall")).setLevel(Level.OFF);
    }

    @Test
    void keepsEveryPromise() {
        FaultCounts counts = new FaultCounts();
        List<String> failures = new ArrayList<>();
        Duration lived = Duration.ZERO;
        long calls = 0;
        long started = System.nanoTime();
        for (long seed = FIRST; seed < FIRST + SEEDS && failures.size() < FAILURES_MAX; seed++) {
            History.Result result = History.of(seed, REAL, FEATURES, counts);
            lived = lived.plus(result.lasted());
            calls += result.calls();
            if (SEEDS == 1) {
                result.trace().lines().forEach(System.out::println);
            }
            if (!result.broken().isEmpty()) {
                failures.add(failure(seed, result.broken()));
                System.out.print(failures.getLast());
            }
            long histories = seed - FIRST + 1;
            if (histories % SAID_EVERY == 0 && histories < SEEDS) {
                System.out.printf("simulation: %,d of %,d histories, %d broken%n", histories, SEEDS, failures.size());
            }
        }
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        System.out.printf(
                "simulation: %,d histories in %d s, %d hours of the world, %,d calls; faults that fired:%n%s",
                SEEDS, took.toSeconds(), lived.toHours(), calls, counts.table());

        assertThat(failures).isEmpty();
        if (SEEDS >= ENOUGH_FOR_EACH_FAULT) {
            assertThat(counts.neverFired()).as("faults that never fired").isEmpty();
        }
    }

    @Test
    void repeatsAHistoryStepByStep() {
        for (long seed = FIRST; seed < FIRST + Math.min(SEEDS, 10); seed++) {
            Trace once = History.of(seed, REAL, FEATURES, new FaultCounts()).trace();
            Trace again = History.of(seed, REAL, FEATURES, new FaultCounts()).trace();

            assertThat(again.lines()).as("seed %d", seed).isEqualTo(once.lines());
        }
    }

    private static String failure(long seed, List<String> broken) {
        return "%s%n  repeat it with: ./bulkcall test simulate --seed %d%n".formatted(String.join("\n", broken), seed);
    }
}
