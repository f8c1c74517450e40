package io.bulkcall.trial.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.trial.demo.Picture.Ending;
import io.bulkcall.trial.demo.Picture.Row;
import io.bulkcall.trial.rest.Resources.Counts;
import io.bulkcall.trial.terminal.Line;
import io.bulkcall.trial.terminal.WindowSize;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageTests {
    private static final WindowSize WINDOW = new WindowSize(81, 40);

    @Test
    void showsABarAndLampsForEachRun() {
        assertThat(text(picture(row(new Counts(24, 1, 2, 23, 0, 0), Map.of("answered", 15, "busy", 8), 3, ""))))
                .containsSubsequence(
                        "  BulkCall  1 businesses call 50 leads                  46 calls a minute   0:30",
                        "  Noga Dental   ● ● ●   queued 24 · calling 3 · completed 23",
                        "  " + "█".repeat(33) + "▓".repeat(4) + "░".repeat(35) + "  46 %",
                        "  Outcomes   ✓ answered 15   ◐ busy 8",
                        "  ✓ answered   3.2 s   +97255*****01   Noga Dental   דנה כהן");
    }

    @Test
    void marksARunThatIsDone() {
        assertThat(text(picture(row(new Counts(0, 0, 0, 50, 0, 0), Map.of("answered", 50), 0, ""))))
                .contains("  Noga Dental   ○ ○ ○   queued  0 · calling 0 · completed 50   ✓ done")
                .contains("  " + "█".repeat(72) + " 100 %");
    }

    @Test
    void saysWhyARunStandsStill() {
        assertThat(text(picture(row(new Counts(50, 0, 0, 0, 0, 0), Map.of(), 0, "paused: 20003"))))
                .contains("  Noga Dental   ○ ○ ○   queued 50 · calling 0 · completed  0   paused: 20003");
    }

    @Test
    void countsCallsThatFailed() {
        assertThat(text(picture(row(new Counts(0, 0, 0, 48, 2, 0), Map.of("answered", 48, "failed", 2), 0, ""))))
                .contains("  Noga Dental   ○ ○ ○   queued  0 · calling 0 · completed 48 · failed 2   ✓ done");
    }

    @Test
    void leavesOutEndingsThatHaveNoRoom() {
        Picture picture = picture(row(new Counts(0, 0, 0, 50, 0, 0), Map.of("answered", 50), 0, ""));

        assertThat(Stage.lines(picture, new WindowSize(81, 10))).hasSize(7);
        assertThat(Stage.lines(picture, new WindowSize(81, 13))).hasSize(10);
        assertThat(Stage.lines(picture, WINDOW)).hasSize(15);
    }

    @Test
    void tellsProgressInOneLineWhereNothingCanBeDrawn() {
        assertThat(Stage.oneLine(picture(row(new Counts(24, 1, 2, 23, 0, 0), Map.of(), 3, ""))))
                .hasToString("  0:30   Noga Dental 24/3/23");
    }

    private static List<String> text(Picture picture) {
        return Stage.lines(picture, WINDOW).stream().map(Line::toString).toList();
    }

    private static Picture picture(Row row) {
        var ending = new Ending(
                Instant.EPOCH, "Noga Dental", "דנה כהן", "+972555700001", "answered", Duration.ofMillis(3210));
        return new Picture(Duration.ofSeconds(30), List.of(row), Collections.nCopies(8, ending));
    }

    private static Row row(Counts counts, Map<String, Integer> outcomes, int linesInUse, String note) {
        return new Row("Noga Dental", 50, counts, outcomes, 3, linesInUse, note);
    }
}
