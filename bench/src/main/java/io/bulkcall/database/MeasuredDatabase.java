package io.bulkcall.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.bulkcall.config.DatabaseSettings;
import java.nio.file.Path;
import java.time.InstantSource;
import javax.sql.DataSource;

/** The embedded PostgreSQL of the product, with the product's settings, and connections to it as the product makes them. */
public final class MeasuredDatabase implements AutoCloseable {

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

    /** Without a pool. */
    public DataSource connections(String name) {
        return database.url().dataSource(name);
    }

    /** As many connections as asked for, all made before this returns; they behave as the engine's do. */
    public HikariDataSource pool(String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(connections(name));
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
