package io.bulkcall.run;

import io.bulkcall.database.Sql;
import io.bulkcall.request.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs as people see them; costs the same for a long run as for a short one. */
@Component
public class Runs {

    private static final Sql SQL = Sql.of(Runs.class);
    private static final String FIND = SQL.text("find_run");
    private static final String NEWEST = SQL.text("newest_runs");
    private static final String LIVE = SQL.text("live_runs");
    private static final String COUNT = SQL.text("count_runs");

    private final JdbcClient database;
    private final InstantSource clock;

    Runs(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws Refusal {@code not_found} if the business has no such run */
    public Run find(long businessId, long runId) {
        return database.sql(FIND)
                .param("business_id", businessId)
                .param("run_id", runId)
                .query(row())
                .optional()
                .orElseThrow(() -> Refusal.notFound("run"));
    }

    /**
     * A business's runs, newest first.
     *
     * @param before only ids below this one; {@link Long#MAX_VALUE} = from the newest
     */
    public List<Run> newest(long businessId, RunFilter filter, long before, int limit) {
        return filtered(NEWEST, businessId, filter)
                .param("before", before)
                .param("limit", limit)
                .query(row())
                .list();
    }

    /** Those that are not final, newest first, at most so many. */
    public List<Run> live(long businessId, int limit) {
        return database.sql(LIVE)
                .param("business_id", businessId)
                .param("limit", limit)
                .query(row())
                .list();
    }

    public long count(long businessId, RunFilter filter) {
        return filtered(COUNT, businessId, filter).query(Long.class).single();
    }

    private JdbcClient.StatementSpec filtered(String sql, long businessId, RunFilter filter) {
        return database.sql(sql)
                .param("business_id", businessId)
                .param("status", filter.statusWord())
                .param("pattern", filter.pattern())
                .param("created_by", filter.createdBy());
    }

    private RowMapper<Run> row() {
        Instant now = clock.instant();
        return (row, _) -> RunRow.read(row, now);
    }
}
