package io.bulkcall.trial.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Asks the database every 100 ms, in the words in which its owner would, on a thread of its own. */
final class Sampler implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final String ACTIVE = sql("active_by_business.sql");
    private static final String BY_STATUS = sql("run_by_status.sql");
    private static final String COUNTED = sql("counted_active.sql");

    private final Connection connection;
    private final List<Long> runs = new CopyOnWriteArrayList<>();
    private final List<Sample> samples = new ArrayList<>();
    private final Thread thread;
    private final long begun = System.nanoTime();
    private volatile boolean ended;
    private volatile @Nullable SQLException fault;

    private Sampler(Connection connection) {
        this.connection = connection;
        this.thread = Thread.ofPlatform().name("sampler").daemon().unstarted(this::sampleUntilEnded);
    }

    static Sampler start(DatabaseAddress database) throws SQLException {
        Connection connection = database.connect();
        // One snapshot for all statements of a sample, or two of them could differ by what happened between.
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        Sampler sampler = new Sampler(connection);
        sampler.thread.start();
        return sampler;
    }

    /** From now on this run is asked for, too. */
    void follow(long run) {
        runs.add(run);
    }

    /** The samples so far. */
    List<Sample> samples() {
        synchronized (samples) {
            return List.copyOf(samples);
        }
    }

    Optional<Sample> newest() {
        synchronized (samples) {
            return samples.isEmpty() ? Optional.empty() : Optional.of(samples.getLast());
        }
    }

    private void sampleUntilEnded() {
        try {
            long next = begun;
            while (!ended) {
                Sample sample = sample();
                synchronized (samples) {
                    samples.add(sample);
                }
                next = Math.max(next + INTERVAL.toNanos(), System.nanoTime());
                Thread.sleep(Duration.ofNanos(next - System.nanoTime()));
            }
        } catch (SQLException e) {
            fault = e;
        } catch (InterruptedException e) {
            // Ended.
        }
    }

    private Sample sample() throws SQLException {
        Duration at = Duration.ofNanos(System.nanoTime() - begun);
        try (Statement statement = connection.createStatement()) {
            Map<Long, Integer> active = counts(statement, ACTIVE);
            Map<Long, Integer> counted = counts(statement, COUNTED);
            Map<Long, Map<String, Integer>> byRun = new HashMap<>();
            for (long run : runs) {
                byRun.put(run, byStatus(statement, BY_STATUS.replace("run_id = 1", "run_id = " + run)));
            }
            return new Sample(at, active, counted, byRun);
        } finally {
            connection.rollback();
        }
    }

    private static Map<Long, Integer> counts(Statement statement, String sql) throws SQLException {
        Map<Long, Integer> counts = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getLong(1), rows.getInt(2));
            }
        }
        return counts;
    }

    private static Map<String, Integer> byStatus(Statement statement, String sql) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return counts;
    }

    /** @throws SQLException if sampling broke off */
    @Override
    public void close() throws SQLException {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
        SQLException broke = fault;
        if (broke != null) {
            throw broke;
        }
    }

    static String sql(String file) {
        try (InputStream text = Sampler.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(text, file).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
