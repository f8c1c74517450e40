package io.bulkcall.run;

/**
 * Where a page of runs of all businesses ended.
 *
 * @param runId of the last one
 */
public record RunPosition(long runId, long businessId) {
    /** Before the newest run. */
    public static final RunPosition NEWEST = new RunPosition(Long.MAX_VALUE, Long.MAX_VALUE);
}
