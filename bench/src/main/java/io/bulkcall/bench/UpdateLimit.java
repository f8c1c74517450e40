package io.bulkcall.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/**
 * What this PostgreSQL can do at most, with the same driver: rows of two integers that are updated in their page, durable,
 * nobody in anybody's way.
 */
final class UpdateLimit {

    private static final int ROWS_PER_THREAD = 1_000;
    private static final int ROWS_TOGETHER = 100;
    static final String UPDATE = "update limit_rows set n = n + 1 where id = ?";

    private final DataSource dataSource;

    private UpdateLimit(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    static UpdateLimit on(Postgres postgres, DataSource dataSource, int threads) throws SQLException {
        postgres.execute("drop table if exists limit_rows");
        postgres.execute("create table limit_rows (id int primary key, n int not null) with (fillfactor = 50)");
        postgres.execute("insert into limit_rows select id, 0 from generate_series(0, "
                + (threads * ROWS_PER_THREAD - 1) + ") id");
        postgres.execute("vacuum (freeze, analyze) limit_rows");
        return new UpdateLimit(dataSource);
    }

    /** R1: one row, one transaction. */
    Rate oneByOne(Load load) throws Exception {
        return load.run(thread -> () -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement update = connection.prepareStatement(UPDATE)) {
                update.setInt(1, rowOf(thread));
                return update.executeUpdate();
            }
        });
    }

    /** R2: 100 rows, one statement each, one transaction. */
    Rate together(Load load) throws Exception {
        return load.run(thread -> () -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement update = connection.prepareStatement(UPDATE)) {
                connection.setAutoCommit(false);
                for (int i = 0; i < ROWS_TOGETHER; i++) {
                    update.setInt(1, rowOf(thread));
                    update.addBatch();
                }
                update.executeBatch();
                connection.commit();
                connection.setAutoCommit(true);
                return ROWS_TOGETHER;
            }
        });
    }

    /** Of the thread's own, so that nobody waits for anybody's lock. */
    int rowOf(int thread) {
        return thread * ROWS_PER_THREAD + ThreadLocalRandom.current().nextInt(ROWS_PER_THREAD);
    }
}
