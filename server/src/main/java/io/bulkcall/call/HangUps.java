package io.bulkcall.call;

import io.bulkcall.call.BusinessLock.Locked;
import io.bulkcall.database.Sql;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends calls that somebody does not want any more, and takes back those that have not begun. */
@Component
public class HangUps {

    private static final Sql SQL = Sql.of(HangUps.class);
    private static final String WANT_END = SQL.text("want_end");
    private static final String CANCEL_QUEUED = SQL.text("cancel_queued_job");

    private final JdbcClient database;
    private final BusinessLock lock;
    private final Jobs jobs;
    private final InstantSource clock;

    HangUps(JdbcClient database, BusinessLock lock, Jobs jobs, InstantSource clock) {
        this.database = database;
        this.lock = lock;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Ends one call: a live one within a second or so of the carrier knowing it, a queued one is never placed. One that is
     * over stays as it was.
     *
     * @return the job, after that
     * @throws Refusal {@code not_found} if the business has no such job
     */
    @Transactional
    public Job hangUp(long businessId, long jobId) {
        Locked business = lock.take(businessId);
        Job job = jobs.find(businessId, jobId);
        switch (job.status()) {
            case QUEUED -> cancel(job, businessId, "hung_up");
            case DIALING, CALLING -> wantEnd(businessId, List.of(jobId));
            case COMPLETED, FAILED, CANCELLED -> {
                return job;
            }
        }
        lock.announceWork(business);
        return jobs.find(businessId, jobId);
    }

    /**
     * Takes back one job that waits: it is never placed.
     *
     * @return the job, after that
     * @throws Refusal {@code not_found} if the business has no such job; {@code conflict} if it is being called, or over
     */
    @Transactional
    public Job cancel(long businessId, long jobId) {
        Locked business = lock.take(businessId);
        Job job = jobs.find(businessId, jobId);
        switch (job.status()) {
            case QUEUED -> cancel(job, businessId, "cancelled_by_operator");
            case DIALING, CALLING -> throw conflict(job, "is being called; hang it up instead");
            case COMPLETED, FAILED, CANCELLED -> throw conflict(job, "is over: " + job.status());
        }
        lock.announceWork(business);
        return jobs.find(businessId, jobId);
    }

    /** Has these calls ended, as far as they are live; the caller holds the business's lock. */
    public void wantEnd(long businessId, Collection<Long> jobIds) {
        database.sql(WANT_END)
                .param("business_id", businessId)
                .param("job_ids", jobIds.toArray(Long[]::new))
                .param("now", now())
                .update();
    }

    private static Refusal conflict(Job job, String why) {
        return new Refusal(Reason.CONFLICT, "call " + job.id() + " " + why);
    }

    private void cancel(Job job, long businessId, String reason) {
        database.sql(CANCEL_QUEUED)
                .param("business_id", businessId)
                .param("run_id", job.runId() == null ? 0L : job.runId())
                .param("job_id", job.id())
                .param("reason", reason)
                .param("now", now())
                .query((_, _) -> true)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
