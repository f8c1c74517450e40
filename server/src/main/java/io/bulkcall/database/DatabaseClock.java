package io.bulkcall.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database's time, which all nodes share. The wall clock of this machine plays no part: the time is asked for at the
 * start and every 10 s, and moves on by the monotonic clock in between, and while the database is away.
 *
 * <p>It never goes back by a correction of up to a second; it stands still until the database has caught up. A larger
 * one means that the database's own clock was set, and is followed at once, as by the other nodes.
 */
final class DatabaseClock implements InstantSource, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);

    private static final String ASK = Sql.of(DatabaseClock.class).text("clock");

    private static final Duration BETWEEN_MEASUREMENTS = Duration.ofSeconds(10);

    /** The quickest of them is the most precise: the time was read somewhere between question and answer. */
    private static final int QUESTIONS = 5;

    /** Slower answers say less than the monotonic clock does. */
    private static final Duration SLOWEST_ANSWER = Duration.ofSeconds(1);

    private static final Duration LARGEST_CORRECTION = Duration.ofSeconds(1);

    /** Asks the database for its time. */
    interface Question {
        Instant ask() throws SQLException;
    }

    /**
     * @param offsetNanos from the monotonic clock to the database's, in nanoseconds since 1970
     * @param roundTrip of the answer; the offset is right to within half of it
     */
    record Measurement(long offsetNanos, Duration roundTrip) {}

    private final Question question;
    private final LongSupplier monotonic;
    private final Thread thread;
    private long offsetNanos;
    private long latestNanos;

    /**
     * @param question asked once here, and then every 10 s until the clock is closed
     * @param monotonic nanoseconds since some instant, never less than before
     * @throws DatabaseException if the database doesn't answer the first time
     */
    DatabaseClock(Question question, LongSupplier monotonic) {
        this.question = question;
        this.monotonic = monotonic;
        try {
            this.offsetNanos = measure().offsetNanos();
        } catch (SQLException e) {
            throw new DatabaseException("the database does not tell its time: " + e.getMessage(), e);
        }
        this.latestNanos = offsetNanos + monotonic.getAsLong();
        this.thread = Thread.ofVirtual().name("database-clock").start(this::follow);
    }

    static DatabaseClock of(DataSource dataSource) {
        return new DatabaseClock(() -> ask(dataSource), System::nanoTime);
    }

    @Override
    public synchronized Instant instant() {
        latestNanos = Math.max(latestNanos, offsetNanos + monotonic.getAsLong());
        return Instant.ofEpochSecond(0, latestNanos);
    }

    /** Compares with the database once. Keeps its own time if the database doesn't answer. */
    void correct() {
        try {
            Measurement measurement = measure();
            if (measurement.roundTrip().compareTo(SLOWEST_ANSWER) <= 0) {
                adopt(measurement);
            }
        } catch (SQLException
                | RuntimeException e) { // a pool that throws out the connection in hand gives no SQLException
            log.debug("The database's time is not known at present: {}", e.getMessage());
        }
    }

    private synchronized void adopt(Measurement measurement) {
        Duration correction = Duration.ofNanos(measurement.offsetNanos() - offsetNanos);
        offsetNanos = measurement.offsetNanos();
        if (correction.abs().compareTo(LARGEST_CORRECTION) > 0) {
            log.warn("The database's clock moved by {} ms: following it", correction.toMillis());
            latestNanos = offsetNanos + monotonic.getAsLong();
        }
    }

    private Measurement measure() throws SQLException {
        Measurement best = measureOnce();
        for (int i = 1; i < QUESTIONS; i++) {
            Measurement next = measureOnce();
            best = next.roundTrip().compareTo(best.roundTrip()) < 0 ? next : best;
        }
        return best;
    }

    private Measurement measureOnce() throws SQLException {
        long asked = monotonic.getAsLong();
        Instant time = question.ask();
        long roundTrip = monotonic.getAsLong() - asked;
        return new Measurement(nanosSince1970(time) - (asked + roundTrip / 2), Duration.ofNanos(roundTrip));
    }

    private void follow() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_MEASUREMENTS);
                correct();
            }
        } catch (InterruptedException e) {
            log.debug("The database's clock is no longer followed");
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    /** Fits until the year 2262. */
    private static long nanosSince1970(Instant time) {
        return Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000_000), time.getNano());
    }

    private static Instant ask(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ASK)) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
