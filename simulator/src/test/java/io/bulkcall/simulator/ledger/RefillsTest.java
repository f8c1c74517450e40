package io.bulkcall.simulator.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefillsTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private final Refills refills = new Refills();

    @Test
    void pairsEachEndWithTheNextCreateOfItsCallerId() {
        refills.created("+1", at(0));
        refills.created("+2", at(0));
        refills.ended("+1", at(1_000));
        refills.ended("+1", at(1_100));
        refills.created("+2", at(1_150));
        refills.created("+1", at(1_200));
        refills.created("+1", at(1_210));
        refills.created("+1", at(1_300));

        assertThat(refills.all()).containsExactly(200, 110);
    }

    @Test
    void measuresNoCreateThatComesMuchLater() {
        refills.ended("+1", at(0));
        refills.ended("+1", at(20_000));
        refills.created("+1", at(30_001));

        assertThat(refills.all()).containsExactly(10_001);
    }

    @Test
    void takesPercentilesByNearestRank() {
        double[] values =
                IntStream.rangeClosed(1, 200).mapToDouble(i -> 201 - i).toArray();

        var figures = Refills.Figures.of(values);

        assertThat(figures).isEqualTo(new Refills.Figures(100, 198, 200, 200));
        assertThat(Refills.Figures.of(new double[0])).isEqualTo(new Refills.Figures(0, 0, 0, 0));
    }

    private static Instant at(long millis) {
        return START.plusMillis(millis);
    }
}
