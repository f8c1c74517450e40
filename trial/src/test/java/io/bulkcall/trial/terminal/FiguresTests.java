package io.bulkcall.trial.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FiguresTests {

    @Test
    void areShownAsPeopleReadThem() {
        assertThat(Figures.clock(Duration.ofSeconds(65))).isEqualTo("1:05");
        assertThat(Figures.seconds(Duration.ofMillis(2449))).isEqualTo("2.4 s");
        assertThat(Figures.count(1, "lead")).isEqualTo("1 lead");
        assertThat(Figures.count(0, "lead")).isEqualTo("0 leads");
        assertThat(Figures.masked("+972555700167")).isEqualTo("+97255*****67");
    }
}
