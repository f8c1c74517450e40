package io.bulkcall.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Histories of the engine, each decided by its seed; how to repeat one stands in docs/reliability.md. */
class SimulationTest {

    private static final int SEEDS = Integer.getInteger("bulkcall.simulate.seeds", 300);
    private static final long FIRST = Long.getLong("bulkcall.simulate.seed", 1);

    private static final RealDatabase REAL = new RealDatabase();
    private static final Features FEATURES = new Features();

    static {
        // Tens of thousands of warnings, each of a fault that was meant.
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("io.bulkcall"))
                .setLevel(ch.qos.logback.classic.Level.OFF);
    }

    @Test
    void keepsEveryPromise() {
        FaultCounts counts = new FaultCounts();
        List<String> failed = new ArrayList<>();
        long started = System.nanoTime();
        Duration lived = Duration.ZERO;
        long calls = 0;
        long steps = 0;
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            History.Result result = History.of(seed, REAL, FEATURES, counts);
            lived = lived.plus(result.lasted());
            calls += result.calls();
            steps += result.trace().lines().size();
            if (!result.broken().isEmpty()) {
                failed.add("seed " + seed + ": " + result.broken());
            }
            if (SEEDS == 1) {
                result.trace().lines().forEach(System.out::println);
            }
        }
        System.out.printf(
                "simulation: %,d histories in %d s, %,d hours of the world, %,d steps, %,d calls%n%s",
                SEEDS,
                Duration.ofNanos(System.nanoTime() - started).toSeconds(),
                lived.toHours(),
                steps,
                calls,
                counts.table());
        assertThat(failed).isEmpty();
        if (SEEDS >= 300) {
            assertThat(counts.neverFired()).isEmpty();
        }
    }
}
