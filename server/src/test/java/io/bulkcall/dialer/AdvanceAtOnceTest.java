package io.bulkcall.dialer;

import static io.bulkcall.dialer.LinesOfBusiness.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkcall.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one transition while somebody else has the lock. */
class AdvanceAtOnceTest {

    private final LinesOfBusiness lines = new LinesOfBusiness(3);

    /** Free lines, a run that could use more, and a wake row that says so. */
    @BeforeEach
    void leaveWorkWithoutAToken() {
        lines.newRun(10, 50);
        lines.call(null, List.of(), List.of());
        assertThat(lines.wake()).hasSize(1);
    }

    @AfterEach
    void invariantsHold() {
        lines.business.hold();
    }

    @Test
    void claimsEachLineOnceHoweverManyWaitForTheLock() throws SQLException {
        List<CompletableFuture<List<Dial>>> waiting;
        try (Connection holder = lockTheBusiness()) {
            waiting = Stream.generate(() -> advanceLater(null)).limit(4).toList();
            awaitWaiting(4);
            holder.commit();
        }

        assertThat(waiting.stream().flatMap(dials -> dials.join().stream())).hasSize(3);
        assertThat(lines.live()).isEqualTo(3);
    }

    @Test
    void leavesTheWakeRowAloneUntilItHasTheLock() throws SQLException {
        CompletableFuture<List<Dial>> visit;
        try (Connection holder = lockTheBusiness();
                Statement statement = holder.createStatement()) {
            visit = advanceLater(lines.now);
            awaitWaiting(1);
            statement.execute("set local lock_timeout = '1s'");
            assertThat(statement.executeUpdate(
                            "update wake set due_at = due_at where business_id = " + lines.business.id()))
                    .isEqualTo(1);
            holder.commit();
        }

        assertThat(visit.join()).hasSize(3);
    }

    private Connection lockTheBusiness() throws SQLException {
        Connection connection = TestDatabase.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select id from businesses where id = " + lines.business.id() + " for no key update");
        }
        return connection;
    }

    private CompletableFuture<List<Dial>> advanceLater(@Nullable Instant wakeDue) {
        return CompletableFuture.supplyAsync(
                () -> lines.call(wakeDue, List.of(), tokens(3)).dials(),
                task -> Thread.ofVirtual().start(task));
    }

    private static void awaitWaiting(int count) {
        await().until(() -> JdbcClient.create(TestDatabase.dataSource())
                        .sql("""
                                select count(*) from pg_stat_activity
                                where datname = current_database() and wait_event_type = 'Lock'
                                    and query like '%from advance(%'""")
                        .query(Integer.class)
                        .single()
                >= count);
    }
}
