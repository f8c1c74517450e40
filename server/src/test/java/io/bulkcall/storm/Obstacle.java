package io.bulkcall.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A transaction that stands in the way of the nodes', so that they stop at a known point. Rolled back when closed. */
final class Obstacle implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final JdbcClient observer;
    private final Connection connection;
    private final int pid;

    /** @param statement that changes or locks what they are going to need */
    Obstacle(DataSource dataSource, String statement) {
        this.observer = JdbcClient.create(dataSource);
        try {
            connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            try (Statement session = connection.createStatement();
                    ResultSet row = session.executeQuery("select pg_backend_pid()")) {
                row.next();
                pid = row.getInt(1);
                session.execute("set local idle_in_transaction_session_timeout = 0");
                session.execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until so many transactions wait for this one. */
    void awaitWaiting(int atLeast) {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> waiting().size() >= atLeast);
    }

    /** Waits until those that waited are gone, as they are some time after their client was killed. */
    void awaitNobodyWaits() {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(waiting()).isEmpty());
    }

    /** What they are at. */
    List<String> waiting() {
        return observer.sql("select application_name || ': ' || query from pg_stat_activity"
                        + " where pg_blocking_pids(pid) @> array[?]")
                .param(pid)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
