package io.bulkcall.call;

/**
 * Where a page of jobs ended.
 *
 * @param notBefore of the last one if the page is in the queue's order, in ms since 1970; else 0
 * @param jobId of the last one
 */
public record JobPosition(long notBefore, long jobId) {
    /** Before the first job of a run. */
    public static final JobPosition START = new JobPosition(-1, 0);

    /** Before the newest job of a business. */
    public static final JobPosition NEWEST = new JobPosition(0, Long.MAX_VALUE);
}
