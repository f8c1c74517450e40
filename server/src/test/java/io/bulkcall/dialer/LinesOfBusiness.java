package io.bulkcall.dialer;

import io.bulkcall.TestBusiness;
import io.bulkcall.carrier.AnsweredBy;
import io.bulkcall.carrier.CallProgress;
import io.bulkcall.carrier.Carrier;
import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.carrier.CarrierError;
import io.bulkcall.carrier.CredentialCipher;
import io.bulkcall.carrier.PlatformAccount;
import io.bulkcall.carrier.PublicHost;
import io.bulkcall.database.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A business whose lines a test advances itself, at times of its own, playing the carrier. */
final class LinesOfBusiness {

    static final Duration HORIZON = Duration.ofMinutes(5);
    private static final JdbcClient DATABASE = JdbcClient.create(TestDatabase.dataSource());
    private final Advance advance = new Advance(TestDatabase.dataSource(), 0, HORIZON);

    final TestBusiness business;
    volatile Instant now = Instant.parse("2026-03-01T10:00:00Z");

    LinesOfBusiness(int lines) {
        this.business = TestBusiness.withLines(lines);
    }

    /**
     * A node's engine, of which nothing has begun that looks for work by itself.
     *
     * @param callsPerSecond null = unlimited
     */
    Engine engine(Carrier carrier, @Nullable BigDecimal callsPerSecond) {
        CarrierAccounts accounts = new CarrierAccounts(
                DATABASE,
                new CredentialCipher(new byte[32]),
                () -> now,
                new PlatformAccount("AC%032d".formatted(business.id()), "token", null, callsPerSecond));
        set("update businesses set account_id = %d where id = :business".formatted(accounts.platformId()));
        return new Engine(
                TestDatabase.dataSource(),
                carrier,
                accounts,
                new PublicHost(URI.create("http://127.0.0.1:1")),
                () -> now,
                HORIZON,
                new SimpleMeterRegistry(),
                Machine.REAL);
    }

    long newRun(int concurrency, int jobs) {
        return newRun(concurrency, business.newLeads(jobs));
    }

    long newRun(int concurrency, List<Long> leads) {
        long run = DATABASE.sql("""
                        insert into outbound_call_runs (business_id, name, status, concurrency, script_id, script_version,
                            ring_timeout_seconds, call_limit_seconds, total, created_at)
                        values (?, 'run', 'running', ?, ?, 1, 30, 600, ?, now()) returning id""")
                .params(business.id(), concurrency, business.scriptId(), leads.size())
                .query(Long.class)
                .single();
        DATABASE.sql("""
                        with job as (
                            insert into outbound_call_jobs (business_id, run_id, lead_id, phone, created_at)
                            select business_id, :run, id, phone, now() from leads
                            where business_id = :business and id = any (:leads) order by id
                            returning business_id, run_id, id)
                        insert into job_queue select business_id, run_id, 0, id from job""")
                .param("run", run)
                .param("business", business.id())
                .param("leads", leads.toArray(Long[]::new))
                .update();
        return run;
    }

    long newDirectCall(long lead, Instant deadline) {
        return DATABASE.sql("""
                        with job as (
                            insert into outbound_call_jobs (business_id, lead_id, phone, created_at, deadline_at,
                                script_id, script_version, ring_timeout_seconds, call_limit_seconds)
                            select business_id, id, phone, now(), :deadline, :script, 1, 30, 600 from leads
                            where business_id = :business and id = :lead
                            returning business_id, id),
                        queued as (insert into job_queue select business_id, 0, 0, id from job)
                        select id from job""")
                .param("business", business.id())
                .param("lead", lead)
                .param("script", business.scriptId())
                .param("deadline", deadline.atOffset(java.time.ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    List<Dial> advance(Report... reports) {
        return all(reports).dials();
    }

    Advanced all(Report... reports) {
        return call(null, List.of(), tokens(100), reports);
    }

    Advanced call(@Nullable Instant wakeDue, List<UUID> doubtful, List<UUID> dialTokens, Report... reports) {
        try {
            return advance.call(business.id(), now, wakeDue, List.of(reports), doubtful, dialTokens);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static List<UUID> tokens(int count) {
        return new ArrayList<>(Stream.generate(UUID::randomUUID).limit(count).toList());
    }

    Report placed(Dial dial) {
        return evidence(dial, CallProgress.QUEUED);
    }

    Report ended(Dial dial) {
        return evidence(dial, CallProgress.COMPLETED);
    }

    Report evidence(Dial dial, CallProgress progress) {
        return evidence(dial, sid(dial), progress);
    }

    Report evidence(Dial dial, String callSid, CallProgress progress) {
        return new Report.Evidence(
                dial.attempt(),
                Report.Source.CALLBACK,
                now,
                callSid,
                progress,
                progress.ended() ? Duration.ofSeconds(7) : null,
                null);
    }

    /** As it comes beside the call. */
    Report verdict(Dial dial, AnsweredBy answeredBy) {
        return told(dial, CallProgress.ANSWERED, answeredBy);
    }

    Report told(Dial dial, CallProgress progress, @Nullable AnsweredBy answeredBy) {
        return new Report.Evidence(
                dial.attempt(),
                Report.Source.CALLBACK,
                now,
                sid(dial),
                progress,
                progress.ended() ? Duration.ofSeconds(7) : null,
                null,
                answeredBy);
    }

    static String sid(Dial dial) {
        return "CA" + dial.attempt().jobId() + "-" + dial.attempt().attemptNo();
    }

    Report unknown(Dial dial) {
        return new Report.Unknown(dial.attempt(), now, error(0));
    }

    Report lost(Dial dial) {
        return new Report.Lost(dial.attempt(), now);
    }

    Report giveBack(Dial dial, Instant notBefore) {
        return new Report.GiveBack(dial.attempt(), now, "carrier_not_reached", "no connection", null, notBefore);
    }

    Report refusedNumber(Dial dial, String streak) {
        return new Report.RefusedNumber(dial.attempt(), now, error(21215), streak);
    }

    Report refusedRun(Dial dial, boolean callerId) {
        return new Report.RefusedRun(dial.attempt(), now, error(21210), callerId);
    }

    private static CarrierError error(int code) {
        return new CarrierError(400, code, "said the carrier");
    }

    String status(long jobId) {
        return text(
                "select status || coalesce(' ' || outcome, '') || coalesce(' ' || reason, '') "
                        + "from outbound_call_jobs where business_id = ? and id = ?",
                jobId);
    }

    /** What a run shows of one outcome. */
    long count(long runId, String outcome) {
        return DATABASE.sql("select " + outcome + " from outbound_call_runs where business_id = ? and id = ?")
                .params(business.id(), runId)
                .query(Long.class)
                .single();
    }

    String run(long runId) {
        return text(
                "select status || coalesce(' ' || pause_code, '') from outbound_call_runs "
                        + "where business_id = ? and id = ?",
                runId);
    }

    /** Of a job's attempts. */
    String answeredBy(long jobId) {
        return text(
                "select string_agg(coalesce(answered_by, '-'), ' ' order by attempt_no) from call_attempts "
                        + "where business_id = ? and job_id = ?",
                jobId);
    }

    /** What was told of who answered, in order. */
    List<String> verdicts(long jobId) {
        return DATABASE.sql(
                        "select detail from call_events where business_id = ? and job_id = ? and kind = 'answered_by' "
                                + "order by at")
                .params(business.id(), jobId)
                .query((row, _) -> row.getString(1))
                .list();
    }

    int attempts(long jobId) {
        return Integer.parseInt(
                text("select attempts from outbound_call_jobs where business_id = ? and id = ?", jobId));
    }

    long live() {
        return DATABASE.sql("select count_active_outbound_calls(?)")
                .param(business.id())
                .query(Long.class)
                .single();
    }

    /** When somebody will look again; empty = never. */
    List<Instant> wake() {
        return DATABASE.sql("select due_at from wake where business_id = ?")
                .param(business.id())
                .query((row, _) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .list();
    }

    void set(String statement) {
        DATABASE.sql(statement).param("business", business.id()).update();
    }

    private static final class NoSuchRow extends AssertionError {
        private static final long serialVersionUID = 1;
    }

    private String text(String query, long id) {
        return DATABASE.sql(query)
                .params(business.id(), id)
                .query((row, _) -> row.getString(1))
                .optional()
                .orElseThrow(NoSuchRow::new);
    }
}
