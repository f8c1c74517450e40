package io.bulkcall.run;

import io.bulkcall.call.BusinessLock;
import io.bulkcall.call.BusinessLock.Locked;
import io.bulkcall.call.CallScript;
import io.bulkcall.call.CallScripts;
import io.bulkcall.database.AfterCommit;
import io.bulkcall.database.DeletionLock;
import io.bulkcall.database.LongWait;
import io.bulkcall.database.Sql;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes runs. The database chooses the leads and writes the jobs in one statement, so that a run of a million passes no
 * lead through this process; the business's lock is held only at the end, when all is written.
 */
@Component
public class RunCreation {

    private static final Sql SQL = Sql.of(RunCreation.class);
    private static final String NEXT_ID = SQL.text("next_run_id");
    private static final String INSERT_JOBS = SQL.text("insert_jobs");
    private static final String INSERT_RUN = SQL.text("insert_run");
    private static final String ANALYZE = SQL.text("analyze_jobs");

    /** From here on the planner has to hear of it at once. */
    private static final int MANY_JOBS = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(RunCreation.class);

    private final JdbcClient database;
    private final BusinessLock lock;
    private final DeletionLock deletions;
    private final ChosenLeads chosen;
    private final CallScripts scripts;
    private final Runs runs;
    private final LongWait longWait;
    private final InstantSource clock;

    RunCreation(
            JdbcClient database,
            BusinessLock lock,
            DeletionLock deletions,
            ChosenLeads chosen,
            CallScripts scripts,
            Runs runs,
            LongWait longWait,
            InstantSource clock) {
        this.database = database;
        this.lock = lock;
        this.deletions = deletions;
        this.chosen = chosen;
        this.scripts = scripts;
        this.runs = runs;
        this.longWait = longWait;
        this.clock = clock;
    }

    /**
     * Creates a run; its first calls begin as soon as that is committed.
     *
     * @param createdBy name of whoever wants it; null = unknown
     * @throws Refusal {@code not_found} if a lead, the list or the script is not the business's, {@code nothing_to_call},
     *     {@code carrier_account_missing}, {@code too_large}, {@code conflict} if a run to be called again goes on, or
     *     it would not make as many calls as are expected: then nothing of it is made
     */
    @Transactional
    public StartedRun start(long businessId, NewRun newRun, @Nullable String createdBy) {
        CallingBusiness business = chosen.business(businessId);
        if (business.accountId() == 0) {
            throw new Refusal(Reason.CARRIER_ACCOUNT_MISSING, "neither the business nor the platform has an account");
        }
        deletions.share(businessId);
        CallScript script = scripts.toUse(businessId, newRun.scriptId());
        longWait.inThisTransaction();
        long runId = database.sql(NEXT_ID).query(Long.class).single();
        Selection selection = ChosenLeads.read(chosen.choose(INSERT_JOBS, businessId, newRun.choice(), script, business)
                .param("run_id", runId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("jobs_max", ChosenLeads.JOBS_MAX));
        ChosenLeads.requireCallable(newRun.choice(), selection);
        if (selection.total() == 0) {
            throw new Refusal(Reason.NOTHING_TO_CALL, nothingLeft(selection));
        }
        newRun.requireExpected(selection.total());

        int concurrency = business.concurrency(newRun.concurrency());
        insert(businessId, runId, newRun, script, concurrency, selection.total(), createdBy);
        if (selection.total() >= MANY_JOBS) {
            database.sql(ANALYZE).update();
        }
        Locked locked = lock.take(businessId);
        lock.announceWork(locked);
        AfterCommit.run(() -> LOG.info("[BulkCall] Starting run {} with concurrency={}", runId, concurrency));
        return new StartedRun(runs.find(businessId, runId), selection.skipped(), selection.skippedCount());
    }

    private static String nothingLeft(Selection selection) {
        if (selection.skippedCount() == 0) {
            return "no lead was chosen";
        }
        SkippedLead first = selection.skipped().getFirst();
        return "all %,d leads are passed by, the first for: %s".formatted(selection.skippedCount(), first.detail());
    }

    private void insert(
            long businessId,
            long runId,
            NewRun newRun,
            CallScript script,
            int concurrency,
            long total,
            @Nullable String createdBy) {
        database.sql(INSERT_RUN)
                .param("business_id", businessId)
                .param("run_id", runId)
                .param("name", newRun.name())
                .param("concurrency", concurrency)
                .param("script_id", script.id())
                .param("script_version", script.version())
                .param("ring_timeout_seconds", newRun.ringTimeoutSeconds())
                .param("call_limit_seconds", newRun.callLimitSeconds())
                .param("total", total)
                .param("created_by", createdBy)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
