package io.bulkcall.call;

import io.bulkcall.call.BusinessLock.Locked;
import io.bulkcall.database.Sql;
import io.bulkcall.dialer.Lines;
import io.bulkcall.request.Flaw;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Calls to one, two or three leads at once, outside any run: all of them or none. */
@Component
public class DirectCalls {

    private static final Sql SQL = Sql.of(DirectCalls.class);
    private static final String ACCOUNT = SQL.text("carrier_account");
    private static final String CALLEES = SQL.text("leads_to_call");
    private static final String COUNT_QUEUED = SQL.text("queued_direct_calls");
    private static final String INSERT = SQL.text("insert_direct_jobs");

    /** A call that has its line by right may still wait so long for the account's pace. */
    private static final Duration PATIENCE_MIN = Duration.ofSeconds(15);

    private static final Duration BEGIN_WITHIN = Duration.ofSeconds(1);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    /** Direct calls of one business that may wait at once. */
    private static final int QUEUED_MAX = 1000;

    private final JdbcClient database;
    private final BusinessLock lock;
    private final CallScripts scripts;
    private final OutboundCalls outboundCalls;
    private final Jobs jobs;
    private final Lines lines;
    private final InstantSource clock;

    DirectCalls(
            JdbcClient database,
            BusinessLock lock,
            CallScripts scripts,
            OutboundCalls outboundCalls,
            Jobs jobs,
            Lines lines,
            InstantSource clock) {
        this.database = database;
        this.lock = lock;
        this.scripts = scripts;
        this.outboundCalls = outboundCalls;
        this.jobs = jobs;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * Accepts the calls; they begin as soon as that is committed.
     *
     * @return the jobs, in the order of the leads
     * @throws Refusal {@code not_found, invalid_request, carrier_account_missing, account_paused, number_is_live,
     *     recently_dialled, limit_exceeded}: then none of them is made
     */
    @Transactional
    public List<Job> start(long businessId, NewCalls calls) {
        Locked business = lock.take(businessId);
        CallScript script = scripts.toUse(businessId, calls.scriptId());
        List<Callee> callees = callees(business, calls, script);
        requireCallable(callees);
        requireAccount(business);
        requireQuiet(callees, calls.force());
        requireLines(business, callees.size(), calls.waitSeconds());
        List<Long> jobIds = insert(business, calls, script, callees);
        lock.announceWork(business);
        return jobs.find(businessId, jobIds);
    }

    /**
     * Waits a moment until the calls have begun; not inside a transaction, for they begin when it is committed.
     *
     * @return the same jobs, as they are then
     */
    public List<Job> begun(long businessId, List<Job> calls) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return calls;
        }
        lines.advance(businessId)
                .orTimeout(BEGIN_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(_ -> null)
                .join();
        return jobs.find(businessId, calls.stream().map(Job::id).toList());
    }

    private List<Callee> callees(Locked business, NewCalls calls, CallScript script) {
        return database.sql(CALLEES)
                .param("business_id", business.businessId())
                .param("lead_ids", calls.leadIds())
                .param("variables", script.variables().toArray(String[]::new))
                .param("caller_id", business.callerId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Callee::read)
                .list();
    }

    private static void requireCallable(List<Callee> callees) {
        if (callees.stream().anyMatch(Callee::isUnknown)) {
            throw refusal(
                    Reason.NOT_FOUND, callees, Callee::isUnknown, callee -> "there is no lead " + callee.leadId());
        }
        List<Flaw> flaws = callees.stream()
                .filter(callee -> callee.code() != null)
                .map(callee -> callee.flaw(String.valueOf(callee.code()), String.valueOf(callee.detail())))
                .toList();
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
    }

    private void requireAccount(Locked business) {
        if (business.accountId() == 0) {
            throw new Refusal(Reason.CARRIER_ACCOUNT_MISSING, "neither the business nor the platform has an account");
        }
        Instant now = clock.instant();
        database.sql(ACCOUNT)
                .param("account_id", business.accountId())
                .query((row, _) -> {
                    Instant resumeAt = JobRow.instant(row, "resume_at");
                    boolean rests =
                            row.getString("status").equals("paused") && (resumeAt == null || resumeAt.isAfter(now));
                    return rests ? row.getString("pause_code") + ": " + row.getString("pause_detail") : "";
                })
                .optional()
                .filter(pause -> !pause.isEmpty())
                .ifPresent(pause -> {
                    throw new Refusal(Reason.ACCOUNT_PAUSED, pause);
                });
    }

    private static void requireQuiet(List<Callee> callees, boolean force) {
        if (callees.stream().anyMatch(Callee::live)) {
            throw refusal(
                    Reason.NUMBER_IS_LIVE,
                    callees,
                    Callee::live,
                    callee -> "lead " + callee.leadId() + " is being called");
        }
        if (!force && callees.stream().anyMatch(Callee::recentlyDialled)) {
            throw refusal(
                    Reason.RECENTLY_DIALLED,
                    callees,
                    Callee::recentlyDialled,
                    callee -> "lead " + callee.leadId() + " may be dialled again at " + callee.freeAt());
        }
    }

    private void requireLines(Locked business, int wanted, int waitSeconds) {
        long active = outboundCalls.countActiveOutboundCalls(business.businessId());
        long queued = database.sql(COUNT_QUEUED)
                .param("business_id", business.businessId())
                .query(Long.class)
                .single();
        long limit = business.maxOutboundCalls();
        long available = Math.max(0, limit - active - queued);
        boolean refused = waitSeconds == 0 ? available < wanted : queued + wanted > QUEUED_MAX;
        if (refused) {
            String detail = "%d of %d lines are in use and %d calls wait for one: %d wanted, %d free"
                    .formatted(active, limit, queued, wanted, available);
            throw Refusal.limitExceeded(new Refusal.Lines(available, active, limit), detail, ASK_AGAIN);
        }
    }

    private List<Long> insert(Locked business, NewCalls calls, CallScript script, List<Callee> callees) {
        Instant now = clock.instant();
        Duration patience = Duration.ofSeconds(Math.max(calls.waitSeconds(), PATIENCE_MIN.toSeconds()));
        return database.sql(INSERT)
                .param("business_id", business.businessId())
                .param("lead_ids", callees.stream().map(Callee::leadId).toArray(Long[]::new))
                .param("phones", callees.stream().map(Callee::phone).toArray(String[]::new))
                .param("script_id", script.id())
                .param("script_version", script.version())
                .param("ring_timeout_seconds", calls.ringTimeoutSeconds())
                .param("call_limit_seconds", calls.callLimitSeconds())
                .param("deadline_at", now.plus(patience).atOffset(ZoneOffset.UTC))
                .param("forced", calls.force())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getLong("job_id"))
                .list();
    }

    private static Refusal refusal(
            Reason reason, List<Callee> callees, Predicate<Callee> wrong, Function<Callee, String> detail) {
        List<Flaw> flaws = callees.stream()
                .filter(wrong)
                .map(callee -> callee.flaw(reason.toString(), detail.apply(callee)))
                .toList();
        return Refusal.of(reason, flaws);
    }
}
