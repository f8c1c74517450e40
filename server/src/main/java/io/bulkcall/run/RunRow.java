package io.bulkcall.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code shown_runs}. */
final class RunRow {

    private RunRow() {}

    static Run read(ResultSet row, Instant now) throws SQLException {
        RunStatus status = RunStatus.of(row.getString("status"));
        String pauseCode = row.getString("pause_code");
        JobOutcomes outcomes = outcomes(row);
        JobCounts counts = counts(row, outcomes);
        return new Run(
                row.getLong("id"),
                row.getString("name"),
                status,
                pauseCode == null ? null : PauseReason.of(pauseCode, row.getString("pause_detail")),
                row.getInt("concurrency"),
                row.getLong("script_id"),
                row.getString("script_name"),
                row.getLong("total"),
                counts,
                outcomes,
                counts.live(),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                Eta.of(
                        status,
                        counts.queued() + counts.live(),
                        row.getLong("newest_calls"),
                        instant(row, "newest_since"),
                        now));
    }

    private static JobOutcomes outcomes(ResultSet row) throws SQLException {
        return new JobOutcomes(
                row.getLong("answered"),
                row.getLong("busy"),
                row.getLong("no_answer"),
                row.getLong("voicemail"),
                row.getLong("rejected"),
                row.getLong("failed"),
                row.getLong("cancelled"),
                row.getLong("unknown"));
    }

    private static JobCounts counts(ResultSet row, JobOutcomes outcomes) throws SQLException {
        long dialing = row.getLong("dialing");
        long calling = row.getLong("calling");
        long completed = outcomes.completed();
        long failed = outcomes.notCompleted();
        long cancelled = outcomes.cancelled();
        long queued = row.getLong("total") - completed - failed - cancelled - dialing - calling;
        return new JobCounts(queued, dialing, calling, completed, failed, cancelled);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
