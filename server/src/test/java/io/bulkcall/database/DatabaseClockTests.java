package io.bulkcall.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatabaseClockTests {

    private static final Instant NOON = Instant.parse("2026-03-27T12:00:00Z");

    private final FakeDatabase database = new FakeDatabase();

    @Test
    void showsTheDatabasesTime() {
        try (DatabaseClock clock = clock()) {
            assertThat(clock.instant()).isEqualTo(NOON.plus(database.elapsed()));
        }
    }

    @Test
    void movesOnByTheMonotonicClock() {
        try (DatabaseClock clock = clock()) {
            Instant before = clock.instant();
            database.pass(Duration.ofMillis(1234));

            assertThat(clock.instant()).isEqualTo(before.plusMillis(1234));
        }
    }

    @Test
    void trustsTheQuickestAnswer() {
        database.lopsided(Duration.ofMillis(400), Duration.ofMillis(90), Duration.ofMillis(2));
        try (DatabaseClock clock = clock()) {
            assertThat(Duration.between(database.time(), clock.instant()).abs()).isLessThan(Duration.ofMillis(3));
        }
    }

    @Test
    void standsStillUntilTheDatabaseHasCaughtUp() {
        try (DatabaseClock clock = clock()) {
            Instant before = clock.instant();
            database.step(Duration.ofMillis(-300));
            clock.correct();
            assertThat(clock.instant()).isEqualTo(before);

            database.pass(Duration.ofMillis(200));
            assertThat(clock.instant()).isEqualTo(before);

            database.pass(Duration.ofMillis(200));
            assertThat(clock.instant()).isEqualTo(database.time()).isAfter(before);
        }
    }

    @Test
    void followsADatabaseWhoseClockWasSet() {
        try (DatabaseClock clock = clock()) {
            database.step(Duration.ofHours(-1));
            clock.correct();
            assertThat(clock.instant()).isEqualTo(database.time());

            database.step(Duration.ofHours(2));
            clock.correct();
            assertThat(clock.instant()).isEqualTo(database.time());
        }
    }

    @Test
    void movesOnWhileTheDatabaseIsAway() {
        try (DatabaseClock clock = clock()) {
            Instant before = clock.instant();
            database.away = true;
            database.pass(Duration.ofSeconds(30));
            clock.correct();

            assertThat(clock.instant()).isEqualTo(before.plusSeconds(30));
        }
    }

    /** Or it would be followed no more, and nobody would know. */
    @Test
    void survivesAPoolThatTakesTheConnectionAway() {
        try (DatabaseClock clock = clock()) {
            database.failure = new NullPointerException("delegate");
            clock.correct();

            assertThat(clock.instant()).isEqualTo(database.time());
        }
    }

    @Test
    void ignoresAnAnswerThatTookTooLong() {
        try (DatabaseClock clock = clock()) {
            database.lopsided(
                    Duration.ofSeconds(9),
                    Duration.ofSeconds(9),
                    Duration.ofSeconds(9),
                    Duration.ofSeconds(9),
                    Duration.ofSeconds(9));
            clock.correct();

            assertThat(clock.instant()).isEqualTo(database.time());
        }
    }

    @Test
    void needsTheDatabaseToBegin() {
        database.away = true;

        assertThatThrownBy(this::clock)
                .isInstanceOf(DatabaseException.class)
                .hasMessage("the database does not tell its time: away");
    }

    @Test
    void agreesWithARealDatabase() throws SQLException {
        try (DatabaseClock clock = DatabaseClock.of(TestDatabase.dataSource());
                var connection = TestDatabase.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery("SELECT clock_timestamp()")) {
            rows.next();
            Instant time = rows.getTimestamp(1).toInstant();

            assertThat(Duration.between(time, clock.instant()))
                    .isBetween(Duration.ofMillis(-100), Duration.ofSeconds(4));
        }
    }

    private DatabaseClock clock() {
        return new DatabaseClock(database::ask, database::monotonic);
    }

    /** A database, and the monotonic clock beside it. */
    private static final class FakeDatabase {

        /** Below 0, as System.nanoTime may be. */
        private static final long START_NANOS = -1_000_000_000_000L;

        private final Deque<Duration> delays = new ArrayDeque<>();
        private long nanos = START_NANOS;
        private Duration step = Duration.ZERO;
        private boolean away;
        private @Nullable RuntimeException failure;

        synchronized Instant ask() throws SQLException {
            if (away) {
                throw new SQLException("away");
            }
            if (failure != null) {
                throw failure;
            }
            Instant time = time();
            // All of the delay is on the way back, the worst case for whoever halves it.
            if (!delays.isEmpty()) {
                pass(delays.remove());
            }
            return time;
        }

        synchronized Instant time() {
            return NOON.plus(elapsed()).plus(step);
        }

        synchronized Duration elapsed() {
            return Duration.ofNanos(nanos - START_NANOS);
        }

        synchronized long monotonic() {
            return nanos;
        }

        synchronized void pass(Duration time) {
            nanos += time.toNanos();
        }

        synchronized void step(Duration by) {
            step = step.plus(by);
        }

        synchronized void lopsided(Duration... answers) {
            delays.addAll(List.of(answers));
            // The questions that are left are answered slowly enough not to be the best.
            while (delays.size() < 5) {
                delays.add(Duration.ofMillis(50));
            }
        }
    }
}
