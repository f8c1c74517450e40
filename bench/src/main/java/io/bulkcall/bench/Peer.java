package io.bulkcall.bench;

import java.time.Duration;

/** A job queue on the same PostgreSQL, set up as its own documentation recommends for speed. Its jobs do nothing. */
interface Peer extends AutoCloseable {

    String name();

    /** Known once it is prepared. */
    String version();

    /** How it keeps a tenant's jobs from running all at once, or that it does not. */
    String limit();

    /** Its tables, and whatever it needs to begin. */
    void prepare() throws Exception;

    /** Puts jobs into the queue, spread over tenants. */
    void enqueue(int tenantFrom, int tenants, int jobs) throws Exception;

    /**
     * Works until as many jobs are done or the time is over. The first fifth of them is warming up.
     *
     * @return also how many were done in all
     */
    Rate work(int jobs, Duration atMost) throws Exception;

    /** Makes away with the jobs that a slow one has not done in its time: by working on them, unless it knows better. */
    default void clear(int jobs, Duration atMost) throws Exception {
        Rate _ = work(jobs, atMost);
    }

    /**
     * Hands in job by job, and tells how long it took until each began.
     *
     * @param patience how long to wait for the last of them
     * @param saturated whether the calls of the tenant in front do not end, where that leaves lines to others
     */
    Latencies pickUp(int tenant, int jobs, double perSecond, Duration patience, boolean saturated) throws Exception;

    @Override
    default void close() {}
}
