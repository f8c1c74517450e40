package io.bulkcall.trial.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.trial.terminal.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTests {

    @Test
    void endsWithTheWordsThatPeopleLookFor() {
        Report report = Report.of(Story.happy());

        assertThat(report.allPassed()).isTrue();
        assertThat(report.lines().getLast()).hasToString("ALL CHECKS PASSED");
    }

    @Test
    void namesWhatFailed() {
        Report report = Report.of(Doctor.probe(Story.happy(), Probe.Kind.FOREIGN, "200"));

        assertThat(report.allPassed()).isFalse();
        assertThat(report.lines().getLast())
                .hasToString("1 CHECK FAILED: another business's resources are 404, no key is 401");
    }

    @Test
    void givesEachCheckALineWithItsFigure() {
        List<String> lines =
                Report.of(Story.happy()).lines().stream().map(Line::toString).toList();

        assertThat(lines).hasSize(Check.values().length + 2);
        assertThat(lines).contains("  ✓ never more live calls for a caller id (carrier's books)   at most 3 · 3 · 3");
    }
}
