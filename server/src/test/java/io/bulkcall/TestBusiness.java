package io.bulkcall;

import io.bulkcall.database.TestDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A business of one test, with an account at the carrier and a script that asks for nothing. Its lines are advanced by
 * the test itself, and what the carrier would say is said by the test.
 */
public final class TestBusiness {

    private static final AtomicLong NEXT = new AtomicLong(1);
    private static final JdbcClient DATABASE = JdbcClient.create(TestDatabase.dataSource());

    private final long id;
    private final long accountId;
    private final long scriptId;

    private TestBusiness(long id, long accountId, long scriptId) {
        this.id = id;
        this.accountId = accountId;
        this.scriptId = scriptId;
    }

    /** A call to be placed. */
    public record Dialled(long jobId, int attemptNo, String phone) {}

    public static TestBusiness withLines(int lines) {
        long n = NEXT.getAndIncrement();
        long id = DATABASE.sql("""
                        insert into businesses (name, caller_id, max_outbound_calls, time_zone, region, language,
                            redial_gap_seconds, created_at)
                        values ('Acme', ?, ?, 'Asia/Jerusalem', 'IL', 'he', 60, now()) returning id""")
                .params("+9723" + (1_000_000 + n), lines)
                .query(Long.class)
                .single();
        long accountId =
                DATABASE.sql("""
                        insert into carrier_accounts (business_id, account_sid, created_at) values (?, ?, now())
                        returning id""").params(id, "AC" + id).query(Long.class).single();
        DATABASE.sql("update businesses set account_id = ? where id = ?")
                .params(accountId, id)
                .update();
        TestBusiness business = new TestBusiness(id, accountId, insertScript(id, "default"));
        business.say(business.scriptId, 1, "Hello");
        return business;
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public long scriptId() {
        return scriptId;
    }

    /** A script of its own, whose text asks for whatever stands in double braces. */
    public long newScript(String text) {
        long script = insertScript(id, "script " + NEXT.getAndIncrement());
        say(script, 1, text);
        return script;
    }

    /** Leads with different numbers, named {@code Lead 1} and so on, each with a city. */
    public List<Long> newLeads(int count) {
        long first = NEXT.getAndAdd(count);
        return DATABASE.sql("""
                        insert into leads (business_id, phone, name, variables, created_at, updated_at)
                        select ?, '+97254' || (1000000 + ? + n), 'Lead ' || n, '{"city": "Haifa"}', now(), now()
                        from generate_series(1, ?) n returning id""")
                .params(id, first, count)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    public long newList(List<Long> leadIds) {
        long list = DATABASE.sql("""
                        insert into lead_lists (business_id, name, created_at) values (?, ?, now()) returning id""")
                .params(id, "list " + NEXT.getAndIncrement())
                .query(Long.class)
                .single();
        DATABASE.sql("insert into lead_list_members select :business, :list, l from unnest(:leads) l")
                .param("business", id)
                .param("list", list)
                .param("leads", leadIds.toArray(Long[]::new))
                .update();
        return list;
    }

    /** Advances the lines, with tokens for a hundred calls. */
    public List<Dialled> advance(Instant now) {
        return advance(now, "[]");
    }

    /** The carrier has taken the call. */
    public void placed(Dialled call, Instant now) {
        advance(now, report(call, now, "evidence", """
                "call_sid": "CA%d-%d", "progress": 1, "source": "engine" """.formatted(call.jobId(), call.attemptNo())));
    }

    /** The telephone rings. */
    public void ringing(Dialled call, Instant now) {
        advance(now, report(call, now, "evidence", """
                "call_sid": "CA%d-%d", "progress": 2, "source": "callback" """.formatted(call.jobId(), call.attemptNo())));
    }

    /** A machine has taken the call. */
    public void machineAnswered(Dialled call, Instant now) {
        advance(now, report(call, now, "evidence", """
                "call_sid": "CA%d-%d", "progress": 3, "source": "callback", "answered_by": "machine" """.formatted(call.jobId(), call.attemptNo())));
    }

    /** The call is over; @return what got its line. */
    public List<Dialled> ended(Dialled call, String outcome, Instant now) {
        return advance(now, report(call, now, "evidence", """
                "call_sid": "CA%d-%d", "progress": 9, "source": "callback", "outcome": "%s", "duration_seconds": 7 """.formatted(call.jobId(), call.attemptNo(), outcome)));
    }

    /** The carrier took no notice of it. */
    public List<Dialled> givenBack(Dialled call, Instant now) {
        return advance(now, report(call, now, "give_back", """
                "reason": "carrier_not_reached", "not_before": %d """.formatted(
                        now.plusSeconds(5).toEpochMilli())));
    }

    /** Nobody could find out what became of it. */
    public void lost(Dialled call, Instant now) {
        advance(now, report(call, now, "lost", """
                "progress": 9, "source": "engine", "outcome": "unknown", "reason": "no_evidence" """));
    }

    public void hold() {
        Invariants.hold(TestDatabase.dataSource(), id);
    }

    private List<Dialled> advance(Instant now, String reports) {
        UUID[] tokens = Stream.generate(UUID::randomUUID).limit(100).toArray(UUID[]::new);
        return DATABASE
                .sql("select * from advance(:b, :now, 0, interval '5 minutes', null, :reports::jsonb, '{}', :tokens)")
                .param("b", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("reports", reports)
                .param("tokens", tokens)
                .query((row, _) -> row.getString("what").equals("dial")
                        ? Stream.of(
                                new Dialled(row.getLong("job_id"), row.getInt("attempt_no"), row.getString("phone")))
                        : Stream.<Dialled>empty())
                .list()
                .stream()
                .flatMap(dialled -> dialled)
                .toList();
    }

    private static String report(Dialled call, Instant now, String kind, String more) {
        return """
                [{"kind": "%s", "job_id": %d, "attempt_no": %d, "at": "%s", %s}]""".formatted(kind, call.jobId(), call.attemptNo(), now, more);
    }

    private static long insertScript(long business, String name) {
        return DATABASE.sql("""
                        insert into scripts (business_id, name, version, created_at) values (?, ?, 1, now())
                        returning id""").params(business, name).query(Long.class).single();
    }

    private void say(long script, int version, String text) {
        DATABASE.sql("""
                        insert into script_versions (business_id, script_id, version, kind, text, created_at)
                        values (?, ?, ?, 'say', ?, now())""").params(id, script, version, text).update();
    }
}
