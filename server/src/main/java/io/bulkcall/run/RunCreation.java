package io.bulkcall.run;

import io.bulkcall.call.BusinessLock;
import io.bulkcall.call.BusinessLock.Locked;
import io.bulkcall.call.CallScript;
import io.bulkcall.call.CallScripts;
import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.database.Sql;
import io.bulkcall.lead.LeadFilter;
import io.bulkcall.request.Flaw;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ResultSetExtractor;
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
    private static final String CALLER = SQL.text("caller_of_business");
    private static final String HAS_LIST = SQL.text("has_list");
    private static final String INSERT_JOBS = SQL.text("insert_jobs");
    private static final String PREVIEW_JOBS = SQL.text("preview_jobs");
    private static final String INSERT_RUN = SQL.text("insert_run");
    private static final String ANALYZE = SQL.text("analyze_jobs");

    private static final int JOBS_MAX = 1_000_000;

    /** From here on the planner has to hear of it at once. */
    private static final int MANY_JOBS = 10_000;

    private static final LeadFilter EVERYBODY = new LeadFilter(null, null, null, null);

    private static final Logger LOG = LoggerFactory.getLogger(RunCreation.class);

    private final JdbcClient database;
    private final BusinessLock lock;
    private final CarrierAccounts accounts;
    private final CallScripts scripts;
    private final Runs runs;
    private final LongWait longWait;
    private final InstantSource clock;

    RunCreation(
            JdbcClient database,
            BusinessLock lock,
            CarrierAccounts accounts,
            CallScripts scripts,
            Runs runs,
            LongWait longWait,
            InstantSource clock) {
        this.database = database;
        this.lock = lock;
        this.accounts = accounts;
        this.scripts = scripts;
        this.runs = runs;
        this.longWait = longWait;
        this.clock = clock;
    }

    /** The business that will call, as far as its runs depend on it. */
    private record Caller(String callerId, int maxOutboundCalls, long accountId) {}

    /**
     * Creates a run; its first calls begin as soon as that is committed.
     *
     * @param createdBy name of whoever wants it; null = unknown
     * @throws Refusal {@code not_found} if a lead, the list or the script is not the business's, {@code nothing_to_call},
     *     {@code carrier_account_missing}, {@code too_large}: then nothing of it is made
     */
    @Transactional
    public StartedRun start(long businessId, NewRun newRun, @Nullable String createdBy) {
        Caller caller = caller(businessId);
        if (caller.accountId() == 0) {
            throw new Refusal(Reason.CARRIER_ACCOUNT_MISSING, "neither the business nor the platform has an account");
        }
        CallScript script = scripts.toUse(businessId, newRun.scriptId());
        longWait.inThisTransaction();
        long runId = database.sql(NEXT_ID).query(Long.class).single();
        Selection selection = read(choose(INSERT_JOBS, businessId, newRun.choice(), script, caller)
                .param("run_id", runId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("jobs_max", JOBS_MAX));
        requireCallable(newRun.choice(), selection);
        if (selection.total() == 0) {
            throw new Refusal(Reason.NOTHING_TO_CALL, nothingLeft(selection));
        }

        int concurrency = newRun.concurrency() == null ? Math.max(1, caller.maxOutboundCalls()) : newRun.concurrency();
        insert(businessId, runId, newRun, script, concurrency, selection.total(), createdBy);
        if (selection.total() >= MANY_JOBS) {
            database.sql(ANALYZE).update();
        }
        Locked business = lock.take(businessId);
        lock.announceWork(business);
        AfterCommit.run(() -> LOG.info("[BulkCall] Starting run {} with concurrency={}", runId, concurrency));
        return new StartedRun(runs.find(businessId, runId), selection.skipped(), selection.skippedCount());
    }

    /**
     * Whom a run would call; nothing is made.
     *
     * @throws Refusal {@code not_found, too_large}, as {@link #start}
     */
    @Transactional(readOnly = true)
    public Selection preview(long businessId, NewRun newRun) {
        Caller caller = caller(businessId);
        CallScript script = scripts.toUse(businessId, newRun.scriptId());
        longWait.inThisTransaction();
        Selection selection = read(choose(PREVIEW_JOBS, businessId, newRun.choice(), script, caller));
        requireCallable(newRun.choice(), selection);
        return selection;
    }

    private Caller caller(long businessId) {
        return database.sql(CALLER)
                .param("business_id", businessId)
                .param("platform", accounts.platformId())
                .query((row, _) -> new Caller(
                        row.getString("caller_id"), row.getInt("max_outbound_calls"), row.getLong("account_id")))
                .optional()
                .orElseThrow(() -> Refusal.notFound("business"));
    }

    private JdbcClient.StatementSpec choose(
            String sql, long businessId, LeadChoice choice, CallScript script, Caller caller) {
        JdbcClient.StatementSpec statement = database.sql(sql)
                .param("business_id", businessId)
                .param("variables", script.variables().toArray(String[]::new))
                .param("caller_id", caller.callerId());
        return switch (choice) {
            case LeadChoice.Leads(long[] ids) -> filtered(statement, ids, EVERYBODY);
            case LeadChoice.Matching(LeadFilter filter) -> {
                requireList(businessId, filter.listId());
                yield filtered(statement, null, filter);
            }
        };
    }

    private static JdbcClient.StatementSpec filtered(
            JdbcClient.StatementSpec statement, long @Nullable [] leadIds, LeadFilter filter) {
        return statement
                .param("lead_ids", leadIds)
                .param("list_id", filter.listId())
                .param("external_id", filter.externalId())
                .param("pattern", filter.pattern())
                .param("phone_pattern", filter.phonePattern())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().toString());
    }

    private void requireList(long businessId, @Nullable Long listId) {
        if (listId == null) {
            return;
        }
        boolean there = database.sql(HAS_LIST)
                .param("business_id", businessId)
                .param("list_id", listId)
                .query(Boolean.class)
                .single();
        if (!there) {
            throw Refusal.notFound("list");
        }
    }

    private static Selection read(JdbcClient.StatementSpec statement) {
        ResultSetExtractor<Selection> selection = Selection::read;
        return statement.query(selection);
    }

    private static void requireCallable(LeadChoice choice, Selection selection) {
        Long unknown = selection.unknownPlace();
        if (unknown != null && choice instanceof LeadChoice.Leads(long[] ids)) {
            int index = Math.toIntExact(unknown - 1);
            Flaw flaw = new Flaw("lead_ids", index, "unknown", "there is no lead " + ids[index]);
            throw Refusal.of(Reason.NOT_FOUND, List.of(flaw));
        }
        if (selection.total() > JOBS_MAX) {
            String detail = "%,d leads, and a run has at most %,d".formatted(selection.total(), JOBS_MAX);
            throw new Refusal(Reason.TOO_LARGE, detail);
        }
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
