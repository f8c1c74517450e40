package io.bulkcall.dialer;

import io.bulkcall.database.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Calls the database function {@code advance}: one round trip, one transaction. */
class Advance {

    private static final String ADVANCE = Sql.of(Advance.class).text("advance");

    private final DataSource dataSource;
    private final long platformAccountId;
    private final Duration horizon;

    Advance(DataSource dataSource, long platformAccountId, Duration horizon) {
        this.dataSource = dataSource;
        this.platformAccountId = platformAccountId;
        this.horizon = horizon;
    }

    /**
     * @param wakeDue when the business's wake row was due that it comes for; it has nothing to do if another was faster.
     *     Null if it comes for something else
     * @param reports at most one of each attempt
     * @param doubtful tokens whose claims may have been committed unseen, and were not dialled
     * @param dialTokens one for each call that may be placed now
     * @throws SQLException see {@link Doubt}
     * @throws IllegalArgumentException if two reports are of one attempt: they build on each other
     */
    Advanced call(
            long businessId,
            Instant now,
            @Nullable Instant wakeDue,
            List<Report> reports,
            Collection<UUID> doubtful,
            Collection<UUID> dialTokens)
            throws SQLException {
        if (reports.stream().map(Report::attempt).distinct().count() < reports.size()) {
            throw new IllegalArgumentException("two reports of one attempt at once: " + reports);
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            statement.setLong(1, businessId);
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setLong(3, platformAccountId);
            statement.setString(4, horizon.toMillis() + " milliseconds");
            statement.setObject(
                    5, wakeDue == null ? null : wakeDue.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setString(6, ReportJson.of(reports));
            statement.setArray(7, uuids(connection, doubtful));
            statement.setArray(8, uuids(connection, dialTokens));
            try (ResultSet rows = statement.executeQuery()) {
                return read(businessId, rows);
            }
        }
    }

    private static Array uuids(Connection connection, Collection<UUID> uuids) throws SQLException {
        return connection.createArrayOf("uuid", uuids.toArray());
    }

    private static Advanced read(long businessId, ResultSet row) throws SQLException {
        List<ReportResult> results = new ArrayList<>();
        List<Dial> dials = new ArrayList<>();
        List<Advanced.CallToEnd> callsToEnd = new ArrayList<>();
        List<Advanced.EndedRun> endedRuns = new ArrayList<>();
        boolean again = false;
        while (row.next()) {
            String what = row.getString("what");
            switch (what) {
                case "report" ->
                    results.add(ReportResult.valueOf(row.getString("result").toUpperCase(Locale.ROOT)));
                case "dial" -> dials.add(dial(businessId, row));
                case "end_call" ->
                    callsToEnd.add(new Advanced.CallToEnd(
                            attempt(businessId, row), row.getLong("account_id"), row.getString("call_sid")));
                case "run" -> endedRuns.add(new Advanced.EndedRun(row.getLong("run_id"), row.getString("result")));
                case "again" -> again = true;
                default -> throw new IllegalStateException("advance returned " + what);
            }
        }
        return new Advanced(results, dials, callsToEnd, endedRuns, again);
    }

    private static Dial dial(long businessId, ResultSet row) throws SQLException {
        return new Dial(
                attempt(businessId, row),
                row.getObject("run_id", Long.class),
                row.getLong("lead_id"),
                row.getLong("account_id"),
                row.getString("phone"),
                row.getString("caller_id"),
                Duration.ofSeconds(row.getInt("ring_timeout_seconds")),
                Duration.ofSeconds(row.getInt("call_limit_seconds")),
                "machine_detection".equals(row.getString("result")));
    }

    private static AttemptId attempt(long businessId, ResultSet row) throws SQLException {
        return new AttemptId(businessId, row.getLong("job_id"), row.getInt("attempt_no"));
    }
}
