package io.bulkcall.run;

import java.util.List;

/**
 * A run that was just created.
 *
 * @param skipped the first thousand leads that it does not call
 * @param skippedCount of all that it does not call
 */
public record StartedRun(Run run, List<SkippedLead> skipped, long skippedCount) {}
