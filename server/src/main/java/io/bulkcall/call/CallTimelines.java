package io.bulkcall.call;

import io.bulkcall.call.CallTimeline.Attempt;
import io.bulkcall.call.CallTimeline.Event;
import io.bulkcall.database.Sql;
import io.bulkcall.request.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a call, step by step. */
@Component
public class CallTimelines {

    private static final Sql SQL = Sql.of(CallTimelines.class);
    private static final String ATTEMPTS = SQL.text("attempts_of_job");
    private static final String EVENTS = SQL.text("events_of_job");

    private final JdbcClient database;
    private final Jobs jobs;

    CallTimelines(JdbcClient database, Jobs jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    /** @throws Refusal {@code not_found} if the business has no such job */
    public CallTimeline find(long businessId, long jobId) {
        Job job = jobs.find(businessId, jobId);
        return new CallTimeline(
                job,
                of(ATTEMPTS, businessId, jobId).query(CallTimelines::attempt).list(),
                of(EVENTS, businessId, jobId).query(CallTimelines::event).list());
    }

    private JdbcClient.StatementSpec of(String sql, long businessId, long jobId) {
        return database.sql(sql).param("business_id", businessId).param("job_id", jobId);
    }

    private static Attempt attempt(ResultSet row, int ignored) throws SQLException {
        return new Attempt(
                row.getInt("attempt_no"),
                row.getString("call_sid"),
                row.getString("caller_id"),
                row.getString("outcome"),
                row.getString("carrier_status"),
                row.getObject("carrier_code", Integer.class),
                JobRow.instant(row, "placed_at"),
                JobRow.instant(row, "answered_at"),
                JobRow.instant(row, "ended_at"),
                row.getObject("duration_seconds", Integer.class));
    }

    private static Event event(ResultSet row, int ignored) throws SQLException {
        return new Event(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getString("source"),
                row.getString("detail"));
    }
}
