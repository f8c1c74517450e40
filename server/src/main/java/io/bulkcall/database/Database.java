package io.bulkcall.database;

import io.bulkcall.config.ConfigurationException;
import io.bulkcall.config.DatabaseSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database that the settings name, running: another's, or our own, which stops when this is closed. */
public final class Database implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Database.class);

    private static final int OLDEST_VERSION = 15;

    /** Longer than a restart takes: server and database may be started together. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DatabaseUrl url;
    private final Optional<EmbeddedPostgres> embedded;

    private Database(DatabaseUrl url, Optional<EmbeddedPostgres> embedded) {
        this.url = url;
        this.embedded = embedded;
    }

    /**
     * Returns when it answers.
     *
     * @throws ConfigurationException if the settings are wrong, or it is too old
     * @throws DatabaseException if it cannot be started or reached
     */
    public static Database open(DatabaseSettings settings) {
        Database database = switch (settings) {
            case DatabaseSettings.External external ->
                new Database(DatabaseUrl.parse(external.url()), Optional.empty());
            case DatabaseSettings.Embedded own -> {
                EmbeddedPostgres server = EmbeddedPostgres.start(own);
                yield new Database(DatabaseUrl.parse(server.url()), Optional.of(server));
            }
        };
        try {
            database.checkVersion();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    DatabaseUrl url() {
        return url;
    }

    /** Of our own database, as psql takes it, password included; empty if it is another's. */
    public Optional<String> embeddedUrl() {
        return embedded.map(EmbeddedPostgres::url);
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }

    private void checkVersion() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW server_version_num")) {
            rows.next();
            int version = rows.getInt(1) / 10_000;
            if (version < OLDEST_VERSION) {
                throw new ConfigurationException("DATABASE_URL: " + url + " is PostgreSQL " + version + ", "
                        + OLDEST_VERSION + " or newer is needed");
            }
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** Tries again for a while, unless it was refused as somebody who has no business there. */
    private Connection connect() throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return url.dataSource("bulkcall").getConnection();
            } catch (SQLException e) {
                if (!mayPass(e) || System.nanoTime() - deadline > 0) {
                    throw e;
                }
                log.info("The database {} is not there yet: {}", url, e.getMessage());
            }
            pause();
        }
    }

    /** Class 08: no connection; 57P03: it is starting. Source: PostgreSQL's manual, appendix "Error Codes". */
    private static boolean mayPass(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.equals("57P03");
    }

    private void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while waiting for the database " + url, e);
        }
    }

    private RuntimeException unreachable(SQLException e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        if (embedded.isEmpty() && isRefusal(e)) {
            return new ConfigurationException("DATABASE_URL: " + url + " refuses us: " + reason);
        }
        return new DatabaseException("the database " + url + " cannot be reached: " + reason, e);
    }

    /** Class 28: the user or the password; 3D: no such database. */
    private static boolean isRefusal(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("28") || state.startsWith("3D");
    }
}
