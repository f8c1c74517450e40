package io.bulkcall.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.bulkcall.database.MeasuredDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The server that everything is measured on, and the connections that prepare and read. */
final class Postgres implements AutoCloseable {

    private final MeasuredDatabase database;
    private final String name;
    private final HikariDataSource dataSource;
    private final JdbcClient sql;

    private Postgres(MeasuredDatabase database, String name) {
        this.database = database;
        this.name = name;
        // A pool, for the engine's caches ask through it: a login costs PostgreSQL as much as several calls.
        this.dataSource = database.pool("bench", name, 4);
        this.sql = JdbcClient.create(dataSource);
    }

    /** Starts it, with the product's tables and functions in it. */
    static Postgres start(Path home, boolean profiled) throws SQLException {
        Postgres postgres = new Postgres(MeasuredDatabase.open(home), MeasuredDatabase.NAME);
        if (profiled && !postgres.hasStatementStatistics()) {
            postgres.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
            postgres.execute("alter system set pg_stat_statements.track = 'all'");
            postgres.execute("alter system set track_functions = 'pl'");
            postgres.close();
            postgres = new Postgres(MeasuredDatabase.open(home), MeasuredDatabase.NAME);
            postgres.execute("create extension pg_stat_statements");
        }
        postgres.migrate();
        return postgres;
    }

    /** Another database on the same server, with the product's tables and functions in it. It ends with the server. */
    Postgres beside(String other) throws SQLException {
        execute("create database " + other);
        Postgres postgres = new Postgres(database, other);
        postgres.migrate();
        return postgres;
    }

    private void migrate() throws SQLException {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        execute("select create_event_partition(date_trunc('month', now() at time zone 'UTC')::date)");
    }

    private boolean hasStatementStatistics() {
        return sql.sql("select exists (select 1 from pg_extension where extname = 'pg_stat_statements')")
                .query(Boolean.class)
                .single();
    }

    MeasuredDatabase database() {
        return database;
    }

    JdbcClient sql() {
        return sql;
    }

    DataSource dataSource() {
        return dataSource;
    }

    HikariDataSource pool(String name, int size) {
        return database.pool(name, this.name, size);
    }

    void execute(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    /** Sessions tell their figures once a second, or when they are told to: without this the last ones were missing. */
    static void tellFigures(HikariDataSource pool) throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                Connection connection = pool.getConnection();
                all.add(connection);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("select pg_stat_force_next_flush()");
                }
            }
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }

    /** Lets go of a database that stands beside another; the server goes on. */
    void leave() {
        dataSource.close();
    }

    @Override
    public void close() {
        leave();
        database.close();
    }
}
