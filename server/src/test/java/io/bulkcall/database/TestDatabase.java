package io.bulkcall.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.bulkcall.config.DatabaseSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * One real PostgreSQL for all tests of this JVM, migrated, gone when it ends. Each test makes a business of its own, so
 * they share it. Sessions are in UTC and the JVM is not (see the pom), so that a time taken in the wrong zone shows.
 */
public final class TestDatabase {

    private static final TestDatabase SHARED = new TestDatabase();

    private static final AtomicInteger EMPTY_ONES = new AtomicInteger();

    private final Path home = temporaryDirectory();
    private final Path binaries = binariesFor(home);
    private final EmbeddedPostgres server;
    private final HikariDataSource pool;

    private TestDatabase() {
        server = EmbeddedPostgres.start(new DatabaseSettings.Embedded(home, 0));
        pool = pool(DatabaseUrl.parse(server.url()));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        Flyway.configure().dataSource(pool).load().migrate();
    }

    /** As {@code DATABASE_URL} and psql take it. */
    public static String url() {
        return SHARED.server.url();
    }

    /** Pooled connections, set up as the product's. */
    public static DataSource dataSource() {
        return SHARED.pool;
    }

    /** Another database on the same server, with nothing in it: its URL. */
    public static String createEmpty() {
        String name = "empty_" + EMPTY_ONES.incrementAndGet();
        try (Connection connection = dataSource().getConnection()) {
            connection.createStatement().execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url().replaceFirst("/[^/]*$", "/" + name);
    }

    /** Pooled connections to such a database; closed with the JVM. */
    public static DataSource dataSource(String url) {
        return pool(DatabaseUrl.parse(url));
    }

    /** The unpacked programs, so that a test with a home of its own needn't unpack them again. */
    static Path binaries() {
        return SHARED.binaries;
    }

    /**
     * Whoever starts one JVM after the other names a directory in {@code bulkcall.test.binaries}, which the first of them
     * unpacks the programs to. It is half of the work of a start.
     */
    private static Path binariesFor(Path home) {
        String shared = System.getProperty("bulkcall.test.binaries");
        if (shared == null) {
            return PostgresBinaries.directory(home);
        }
        try (Home owner = Home.take(Path.of(shared))) {
            Path unpacked = PostgresBinaries.below(owner).directory();
            return Files.createSymbolicLink(PostgresBinaries.directory(home), unpacked)
                    .toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HikariDataSource pool(DatabaseUrl url) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(url.dataSource("test"));
        config.setMaximumPoolSize(30);
        config.setMinimumIdle(2);
        return new HikariDataSource(config);
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("bulkcall-test-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close() {
        pool.close();
        server.close();
        try {
            Directories.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
