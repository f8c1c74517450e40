package io.bulkcall.call;

import io.bulkcall.dialer.JobStatus;
import io.bulkcall.dialer.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code shown_jobs} with its {@code not_before}. */
final class JobRow {

    private JobRow() {}

    static Job read(ResultSet row, int ignored) throws SQLException {
        String outcome = row.getString("outcome");
        return new Job(
                row.getLong("id"),
                row.getObject("run_id", Long.class),
                row.getLong("lead_id"),
                row.getString("phone"),
                row.getString("name"),
                JobStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                outcome == null ? null : Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                reason(row),
                notBefore(row),
                row.getObject("call_seconds", Integer.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable JobReason reason(ResultSet row) throws SQLException {
        String code = row.getString("reason");
        return code == null ? null : new JobReason(code, row.getString("reason_detail"));
    }

    private static @Nullable Instant notBefore(ResultSet row) throws SQLException {
        long millis = row.getLong("not_before");
        return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }
}
