package io.bulkcall.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RunStatusTest {

    private static Set<RunStatus> after(RunStatus status) {
        return switch (status) {
            case RUNNING -> Set.of(RunStatus.PAUSED, RunStatus.STOPPING, RunStatus.COMPLETED);
            case PAUSED -> Set.of(RunStatus.RUNNING, RunStatus.STOPPING, RunStatus.COMPLETED);
            case STOPPING -> Set.of(RunStatus.STOPPED);
            case COMPLETED, STOPPED -> Set.of();
        };
    }

    @Test
    void movesOnlyAsDrawn() {
        for (RunStatus from : RunStatus.values()) {
            for (RunStatus to : RunStatus.values()) {
                assertThat(from.canBecome(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(after(from).contains(to));
            }
        }
    }

    @Test
    void isFinalExactlyWhenNothingFollows() {
        for (RunStatus status : RunStatus.values()) {
            assertThat(status.isFinal())
                    .as("%s", status)
                    .isEqualTo(after(status).isEmpty());
        }
    }
}
