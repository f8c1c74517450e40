package io.bulkcall.run;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a run will be through. It goes by the calls that were dialled last, fifty at most, so that it follows when lines
 * are added or taken away; time in which none ended counts, so that it moves away while a run stands still.
 */
final class Eta {
    private static final int CALLS_MIN = 5;

    private Eta() {}

    /**
     * @param left jobs that are not final
     * @param newestCalls how many of the newest calls are over
     * @param since when the first of those ended
     * @return null while fewer than five calls have ended, and unless the run is running
     */
    static @Nullable Instant of(RunStatus status, long left, long newestCalls, @Nullable Instant since, Instant now) {
        if (status != RunStatus.RUNNING || newestCalls < CALLS_MIN || since == null) {
            return null;
        }
        Duration elapsed = Duration.between(since, now);
        // The first of them ended when the clock was started: its own time is not in it.
        return now.plus(elapsed.multipliedBy(left).dividedBy(newestCalls - 1));
    }
}
