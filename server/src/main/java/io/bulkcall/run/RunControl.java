package io.bulkcall.run;

import io.bulkcall.call.BusinessLock;
import io.bulkcall.call.BusinessLock.Locked;
import io.bulkcall.call.HangUps;
import io.bulkcall.call.Job;
import io.bulkcall.call.Jobs;
import io.bulkcall.database.Sql;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pauses, resumes, stops, hangs up and changes runs. All of it under the business's lock, as claims are: once it is
 * committed, nothing more is claimed against it. Asking for what is already so changes nothing and is no error.
 */
@Component
public class RunControl {

    private static final Sql SQL = Sql.of(RunControl.class);
    private static final String STATUS = SQL.text("run_status");
    private static final String MOVE = SQL.text("move_run");
    private static final String CHANGE = SQL.text("change_run");

    private final JdbcClient database;
    private final BusinessLock lock;
    private final Runs runs;
    private final Jobs jobs;
    private final HangUps hangUps;

    RunControl(JdbcClient database, BusinessLock lock, Runs runs, Jobs jobs, HangUps hangUps) {
        this.database = database;
        this.lock = lock;
        this.runs = runs;
        this.jobs = jobs;
        this.hangUps = hangUps;
    }

    /**
     * No new calls begin; live ones finish.
     *
     * @throws Refusal {@code not_found}; {@code run_ended} if it has, or is being stopped
     */
    @Transactional
    public ControlledRun pause(long businessId, long runId) {
        return move(lock.take(businessId), runId, RunStatus.PAUSED);
    }

    /**
     * It goes on, whoever or whatever paused it.
     *
     * @throws Refusal as {@link #pause}
     */
    @Transactional
    public ControlledRun resume(long businessId, long runId) {
        return move(lock.take(businessId), runId, RunStatus.RUNNING);
    }

    /**
     * What is queued is cancelled, a thousand at a time; live calls finish.
     *
     * @throws Refusal {@code not_found}; {@code run_ended} if it has completed
     */
    @Transactional
    public ControlledRun stop(long businessId, long runId) {
        return move(lock.take(businessId), runId, RunStatus.STOPPING);
    }

    /**
     * As {@link #stop}, and live calls are ended, each as soon as the carrier is known to have it.
     *
     * @throws Refusal as {@link #stop}
     */
    @Transactional
    public ControlledRun hangUp(long businessId, long runId) {
        Locked business = lock.take(businessId);
        ControlledRun stopped = move(business, runId, RunStatus.STOPPING);
        hangUps.wantEnd(businessId, stopped.live().stream().map(Job::id).toList());
        return stopped;
    }

    /**
     * Changes what is given.
     *
     * @param name null = keep
     * @param concurrency 1-1000; null = keep
     * @throws Refusal {@code not_found}; {@code run_ended} for the concurrency of a run that has
     */
    @Transactional
    public Run change(long businessId, long runId, @Nullable String name, @Nullable Integer concurrency) {
        Locked business = lock.take(businessId);
        RunStatus status = status(businessId, runId);
        if (concurrency != null && status.isFinal()) {
            throw ended(runId, status);
        }
        database.sql(CHANGE)
                .param("business_id", businessId)
                .param("run_id", runId)
                .param("name", name)
                .param("concurrency", concurrency)
                .update();
        lock.announceWork(business);
        return runs.find(businessId, runId);
    }

    private ControlledRun move(Locked business, long runId, RunStatus next) {
        RunStatus current = status(business.businessId(), runId);
        if (!isAlready(current, next)) {
            if (!current.canBecome(next)) {
                throw ended(runId, current);
            }
            update(business.businessId(), runId, current, next);
            lock.announceWork(business);
        }
        List<Job> live = jobs.live(business.businessId(), runId);
        return new ControlledRun(runs.find(business.businessId(), runId), live);
    }

    private static boolean isAlready(RunStatus current, RunStatus next) {
        return current == next || (next == RunStatus.STOPPING && current == RunStatus.STOPPED);
    }

    private RunStatus status(long businessId, long runId) {
        return database.sql(STATUS)
                .param("business_id", businessId)
                .param("run_id", runId)
                .query((row, _) -> RunStatus.of(row.getString("status")))
                .optional()
                .orElseThrow(() -> Refusal.notFound("run"));
    }

    private void update(long businessId, long runId, RunStatus expected, RunStatus next) {
        int changed = database.sql(MOVE)
                .param("business_id", businessId)
                .param("run_id", runId)
                .param("expected", expected.toString())
                .param("next", next.toString())
                .param("pause_code", next == RunStatus.PAUSED ? "operator" : null)
                .update();
        if (changed != 1) {
            throw new IllegalStateException("run " + runId + " changed in spite of the lock");
        }
    }

    private static Refusal ended(long runId, RunStatus status) {
        return new Refusal(Reason.RUN_ENDED, "run " + runId + " is " + status);
    }
}
