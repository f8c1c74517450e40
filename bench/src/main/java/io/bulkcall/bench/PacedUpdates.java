package io.bulkcall.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Bare updates, one row and one transaction each, at a given rate whatever the database makes of it. */
final class PacedUpdates {

    private final UpdateLimit limit;
    private final DataSource dataSource;
    private final int threads;

    PacedUpdates(UpdateLimit limit, DataSource dataSource, int threads) {
        this.limit = limit;
        this.dataSource = dataSource;
        this.threads = threads;
    }

    /** From when each was due to when it was committed. */
    Latencies run(double perSecond, long nanos) throws Exception {
        Latencies latencies = new Latencies();
        AtomicReference<@Nullable SQLException> fault = new AtomicReference<>();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        long begin = System.nanoTime();
        for (long n = 0; n * 1e9 / perSecond < nanos; n++) {
            long due = begin + (long) (n * 1e9 / perSecond);
            while (System.nanoTime() - due < 0) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            int thread = (int) (n % threads);
            workers.execute(() -> {
                try {
                    update(thread);
                    latencies.add(System.nanoTime() - due);
                } catch (SQLException e) {
                    fault.set(e);
                }
            });
        }
        workers.shutdown();
        boolean _ = workers.awaitTermination(30, TimeUnit.SECONDS);
        SQLException found = fault.get();
        if (found != null) {
            throw found;
        }
        return latencies;
    }

    private void update(int thread) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(UpdateLimit.UPDATE)) {
            update.setInt(1, limit.rowOf(thread));
            update.executeUpdate();
        }
    }
}
