package io.bulkcall.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.bulkcall.run.Run;
import io.bulkcall.run.SkippedLead;
import io.bulkcall.run.StartedRun;
import java.util.List;

/**
 * A run that was just created, and whom it does not call.
 *
 * @param skipped the first thousand
 */
record StartedRunView(@JsonUnwrapped Run run, List<SkippedLead> skipped, long skippedCount) {

    static StartedRunView of(StartedRun started) {
        return new StartedRunView(started.run(), started.skipped(), started.skippedCount());
    }
}
