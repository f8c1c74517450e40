package io.bulkcall.trial.verify;

import io.bulkcall.trial.ConfigurationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of the acceptance run's own on somebody's PostgreSQL, gone afterwards; nothing else there is touched. */
final class OwnDatabase implements AutoCloseable {
    private final DatabaseAddress door;
    private final DatabaseAddress own;

    private OwnDatabase(DatabaseAddress door, DatabaseAddress own) {
        this.door = door;
        this.own = own;
    }

    /** @throws ConfigurationException if it cannot be created there */
    static OwnDatabase create(DatabaseAddress door) {
        String name = "bulkcall_verify_" + Long.toString(System.currentTimeMillis(), 36);
        try {
            execute(door, "CREATE DATABASE " + name);
            return new OwnDatabase(door, door.withDatabase(name));
        } catch (SQLException e) {
            throw new ConfigurationException("DATABASE_URL: no database can be created at " + door + ": "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    DatabaseAddress address() {
        return own;
    }

    @Override
    public void close() throws SQLException {
        execute(door, "DROP DATABASE IF EXISTS " + own.database() + " WITH (FORCE)");
    }

    private static void execute(DatabaseAddress door, String sql) throws SQLException {
        try (Connection connection = door.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
