package io.bulkcall.trial.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.trial.terminal.Style;
import org.junit.jupiter.api.Test;

class BarTests {

    @Test
    void isFilledShareByShare() {
        Bar bar = new Bar(50, 10);
        bar.add(20, "█", Style.GREEN);
        bar.add(5, "▓", Style.CYAN);

        assertThat(bar.filledUp("░", Style.DIM)).hasToString("████▓░░░░░");
    }

    @Test
    void isNeverLongerOrShorterThanItsWidth() {
        for (int columns = 1; columns < 60; columns++) {
            Bar bar = new Bar(50, columns);
            for (int share = 0; share < 50; share++) {
                bar.add(1, "█", Style.GREEN);
            }
            assertThat(bar.filledUp("░", Style.DIM)).hasToString("█".repeat(columns));
        }
    }

    @Test
    void ofNothingIsEmpty() {
        assertThat(new Bar(0, 4).filledUp("░", Style.DIM)).hasToString("░░░░");
    }
}
