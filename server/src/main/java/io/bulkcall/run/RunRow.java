package io.bulkcall.run;

import io.bulkcall.dialer.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code shown_runs}. */
final class RunRow {

    private RunRow() {}

    static Run read(ResultSet row, Instant now) throws SQLException {
        RunStatus status = RunStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
        String pauseCode = row.getString("pause_code");
        Map<Outcome, Long> outcomes = outcomes(row);
        JobCounts counts = counts(row, outcomes);
        return new Run(
                row.getLong("id"),
                row.getString("name"),
                status,
                pauseCode == null ? null : PauseReason.of(pauseCode, row.getString("pause_detail")),
                row.getInt("concurrency"),
                row.getLong("script_id"),
                row.getLong("total"),
                counts,
                outcomes,
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

    private static Map<Outcome, Long> outcomes(ResultSet row) throws SQLException {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, row.getLong(outcome.word()));
        }
        return Collections.unmodifiableMap(outcomes);
    }

    private static JobCounts counts(ResultSet row, Map<Outcome, Long> outcomes) throws SQLException {
        long completed = 0;
        long failed = 0;
        long cancelled = 0;
        for (Map.Entry<Outcome, Long> entry : outcomes.entrySet()) {
            switch (entry.getKey()) {
                case ANSWERED, BUSY, NO_ANSWER -> completed += entry.getValue();
                case REJECTED, FAILED, UNKNOWN -> failed += entry.getValue();
                case CANCELLED -> cancelled += entry.getValue();
            }
        }
        long dialing = row.getLong("dialing");
        long calling = row.getLong("calling");
        long queued = row.getLong("total") - completed - failed - cancelled - dialing - calling;
        return new JobCounts(queued, dialing, calling, completed, failed, cancelled);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
