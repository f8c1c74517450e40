package io.bulkcall.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkcall.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node is asked to end while somebody else has the lock that its claim waits for. */
class DrainTest {

    private final LinesOfBusiness lines = new LinesOfBusiness(1);
    private final SilentCarrier carrier = new SilentCarrier();
    private final Engine engine = lines.engine(carrier, null);

    @AfterEach
    void close() throws InterruptedException {
        engine.close();
        lines.business.hold();
    }

    @Test
    void dialsWhatIsBeingClaimedWhenANodeIsAskedToEnd() throws Exception {
        lines.newRun(1, 1);
        CompletableFuture<Boolean> drained = new CompletableFuture<>();
        try (Connection holder = lockTheBusiness()) {
            var _ = engine.lines().advance(lines.business.id());
            awaitItWaits();
            Thread ending = Thread.ofPlatform().start(() -> drain(drained));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> ending.getState() == Thread.State.TIMED_WAITING || drained.isDone());
            holder.rollback();
        }

        assertThat(drained.join()).isTrue();
        assertThat(carrier.creates()).isEqualTo(1);
        assertThat(lines.live()).isEqualTo(1);
    }

    private void drain(CompletableFuture<Boolean> drained) {
        try {
            boolean all = engine.drain(Duration.ofSeconds(30));
            drained.complete(all && carrier.creates() == 1);
        } catch (InterruptedException e) {
            drained.completeExceptionally(e);
        }
    }

    private Connection lockTheBusiness() throws SQLException {
        Connection connection = TestDatabase.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select id from businesses where id = " + lines.business.id() + " for no key update");
        }
        return connection;
    }

    private static void awaitItWaits() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> JdbcClient.create(TestDatabase.dataSource())
                        .sql("""
                                select count(*) > 0 from pg_stat_activity
                                where datname = current_database() and wait_event_type = 'Lock'
                                    and query like '%from advance(%'""")
                        .query(Boolean.class)
                        .single());
    }
}
