package io.bulkcall.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void takesTheMiddleOfOddAndEvenNumbers() {
        assertThat(Median.of(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
        assertThat(Median.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(3.0);
    }

    @Test
    void countsPercentilesByRank() {
        Latencies latencies = new Latencies();
        for (int n = 100; n >= 1; n--) {
            latencies.add(n * 1_000_000L);
        }

        assertThat(latencies.millis(0.5)).isEqualTo(50);
        assertThat(latencies.millis(0.99)).isEqualTo(99);
    }

    @Test
    void saysWhatWasMissed() {
        assertThat(Aim.atLeast(0.5, 0.49)).isEqualTo("≥ 0.50 **missed**");
        assertThat(Aim.atLeast(0.5, 0.5)).isEqualTo("≥ 0.50 met");
        assertThat(Aim.atMost(2, 2.1)).isEqualTo("≤ 2.00 **missed**");
    }

    @Test
    void namesAnUnknownPart() {
        assertThatThrownBy(() -> Options.parse(List.of("hand-over", "speed"), List.of("hand-over")))
                .hasMessage(
                        "speed: there is no such part; there are hand-over, and --quick, --profile, --directory DIR");
    }

    @Test
    void writesNoFiguresOfAQuickRun() {
        List<String> arguments = List.of("--book", "b.md", "--quick");

        assertThat(Options.parse(arguments, List.of("a")).book()).isEmpty();
        assertThat(Options.parse(arguments.subList(0, 2), List.of("a")).book()).isPresent();
    }
}
