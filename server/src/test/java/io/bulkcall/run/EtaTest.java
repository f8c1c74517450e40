package io.bulkcall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EtaTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void goesByThePaceOfTheNewestCalls() {
        // 11 calls in 100 s: one every 10 s.
        assertThat(Eta.of(RunStatus.RUNNING, 30, 11, NOW.minusSeconds(100), NOW))
                .isEqualTo(NOW.plusSeconds(300));
    }

    @Test
    void saysNothingBeforeFiveCallsHaveEnded() {
        assertThat(Eta.of(RunStatus.RUNNING, 30, 4, NOW.minusSeconds(100), NOW)).isNull();
        assertThat(Eta.of(RunStatus.RUNNING, 30, 5, NOW.minusSeconds(100), NOW)).isNotNull();
    }

    @Test
    void saysNothingOfARunThatDoesNotRun() {
        assertThat(Eta.of(RunStatus.PAUSED, 30, 11, NOW.minusSeconds(100), NOW)).isNull();
        assertThat(Eta.of(RunStatus.STOPPING, 30, 11, NOW.minusSeconds(100), NOW))
                .isNull();
        assertThat(Eta.of(RunStatus.COMPLETED, 0, 11, NOW.minusSeconds(100), NOW))
                .isNull();
    }
}
