package io.bulkcall.bench;

import io.bulkcall.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** Reads what PostgreSQL counts of itself, and what the kernel counts of its processes. */
final class CostMeter {

    private static final String COSTS = Sql.of(CostMeter.class).text("costs");

    private final Postgres postgres;

    CostMeter(Postgres postgres) {
        this.postgres = postgres;
    }

    Costs read() {
        Duration cpu = ProcessTimes.ofPostgres(serverPid());
        return postgres.sql().sql(COSTS).query((row, _) -> costs(row, cpu)).single();
    }

    private long serverPid() {
        return postgres.sql()
                .sql("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::bigint")
                .query(Long.class)
                .single();
    }

    private static Costs costs(ResultSet row, Duration cpu) throws SQLException {
        return new Costs(
                row.getLong("transactions"),
                row.getLong("rows_written"),
                row.getLong("updates"),
                row.getLong("hot_updates"),
                row.getLong("wal_bytes"),
                row.getLong("wal_records"),
                row.getLong("wal_pages"),
                Duration.ofNanos((long) (row.getDouble("active_ms") * 1e6)),
                cpu);
    }
}
