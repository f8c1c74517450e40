package io.bulkcall.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.bulkcall.config.DatabaseSettings;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database and what is built on it. Beans close in the reverse order: first the pools, last an embedded server. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Requests of people and integrators: short, and few at a time on the cores that PostgreSQL has. */
    private static final int REQUEST_CONNECTIONS = 10;

    /** Callbacks commit in groups: more of them at once mean fewer waits for the disk. */
    private static final int CALLBACK_CONNECTIONS = 16;

    /** Then the answer is 503, while whoever asked still listens. */
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(3);

    /** A business that is held for longer must not keep the others of its lane waiting. */
    private static final Duration CALLBACK_LOCK_LIMIT = Duration.ofSeconds(1);

    /** Somebody waits for the answer, and is better told to try again. */
    private static final Duration REQUEST_LOCK_LIMIT = Duration.ofSeconds(10);

    /** The longest silence of the database. A connection that was lost on the way would otherwise wait for ever. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

    @Bean
    Database database(DatabaseSettings settings) {
        return Database.open(settings);
    }

    @Bean
    HikariDataSource dataSource(Database database) {
        return pool(database.url(), "requests", REQUEST_CONNECTIONS, REQUEST_LOCK_LIMIT);
    }

    @Bean(defaultCandidate = false)
    @CallbackPool
    HikariDataSource callbackDataSource(Database database) {
        return pool(database.url(), "callbacks", CALLBACK_CONNECTIONS, CALLBACK_LOCK_LIMIT);
    }

    /** A migration may take longer than any answer should. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationDataSource(Database database) {
        return database.url().dataSource("bulkcall migration");
    }

    @Bean
    InstantSource databaseClock(@CallbackPool DataSource dataSource) {
        return DatabaseClock.of(dataSource);
    }

    private static HikariDataSource pool(DatabaseUrl url, String name, int size, Duration lockLimit) {
        PGSimpleDataSource connections = url.dataSource("bulkcall " + name);
        if (connections.getSocketTimeout() == 0) {
            connections.setSocketTimeout(Math.toIntExact(ANSWER_LIMIT.toSeconds()));
        }
        String options = connections.getOptions() == null ? "" : connections.getOptions() + " ";
        connections.setOptions(options + "-c lock_timeout=" + lockLimit.toMillis());
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(connections);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        // Found dead or alive within the promise to dial again 10 s after the database is back.
        config.setValidationTimeout(Duration.ofSeconds(1).toMillis());
        return new HikariDataSource(config);
    }
}
