package io.bulkcall.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.bulkcall.config.DatabaseSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The embedded PostgreSQL of the product, with the product's settings, and connections to it as the product makes them. */
public final class MeasuredDatabase implements AutoCloseable {

    /** The database that is there from the start. */
    public static final String NAME = DataDirectory.NAME;

    private final Database database;

    private MeasuredDatabase(Database database) {
        this.database = database;
    }

    /** @param home where its files are; one that has been used goes on */
    public static MeasuredDatabase open(Path home) {
        return new MeasuredDatabase(Database.open(new DatabaseSettings.Embedded(home, 0)));
    }

    /** As psql takes it, the password included. */
    public String url() {
        return database.embeddedUrl().orElseThrow();
    }

    /**
     * Connections that behave as the engine's do.
     *
     * @param name of the pool
     * @param databaseName which database of the server
     */
    public HikariDataSource pool(String name, String databaseName, int size) {
        PGSimpleDataSource connections = database.url().dataSource(name);
        connections.setDatabaseName(databaseName);
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(connections);
        config.setMaximumPoolSize(size);
        return new HikariDataSource(config);
    }

    public InstantSource clock(DataSource dataSource) {
        return DatabaseClock.of(dataSource);
    }

    @Override
    public void close() {
        database.close();
    }
}
