package io.bulkcall.simulation;

import io.bulkcall.Invariants;
import io.bulkcall.database.Sql;
import io.bulkcall.database.TestDatabase;
import io.bulkcall.dialer.AttemptId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PostgreSQL behind all histories, one after the other, and what is looked up in it behind the engine's back. */
final class RealDatabase {

    private static final Sql SQL = Sql.of(RealDatabase.class);
    private static final String FORGET = SQL.text("forget_everything");
    private static final String RUN_OF_JOB = SQL.text("run_of_job");
    private static final String IS_FINAL = SQL.text("is_final");
    private static final String VIOLATIONS = Sql.of(Invariants.class).text("invariants");

    /** Nothing is lost by the first: this server is never killed. With the second, whoever waits for a lock soon goes on. */
    private static final List<String> SESSION =
            List.of("set synchronous_commit = off", "set lock_timeout = '20ms'", "set jit = off");

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Deque<Connection> idle = new ArrayDeque<>();

    RealDatabase() {
        this.dataSource = TestDatabase.dataSource(TestDatabase.createEmpty());
        Flyway.configure().dataSource(dataSource).load().migrate();
        this.jdbc = JdbcClient.create(dataSource);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** For one who puts it back: its session has the engine's functions compiled. */
    Connection take() throws SQLException {
        if (!idle.isEmpty()) {
            return idle.removeLast();
        }
        Connection connection = dataSource.getConnection();
        for (String setting : SESSION) {
            connection.createStatement().execute(setting);
        }
        return connection;
    }

    void putBack(Connection connection) {
        idle.addLast(connection);
    }

    void forgetEverything() {
        jdbc.sql(FORGET).update();
    }

    /** 0 = a direct call. */
    long runOfJob(long businessId, long jobId) {
        return jdbc.sql(RUN_OF_JOB)
                .param("business_id", businessId)
                .param("job_id", jobId)
                .query(Long.class)
                .single();
    }

    boolean isFinal(AttemptId attempt) {
        return jdbc.sql(IS_FINAL)
                .param("business_id", attempt.businessId())
                .param("job_id", attempt.jobId())
                .param("attempt_no", attempt.attemptNo())
                .query(Boolean.class)
                .single();
    }

    List<String> violations(long businessId) {
        return jdbc.sql(VIOLATIONS)
                .param("business_id", businessId)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }
}
