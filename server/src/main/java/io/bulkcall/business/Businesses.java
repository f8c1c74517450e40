package io.bulkcall.business;

import io.bulkcall.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The businesses of this deployment. */
@Component
public class Businesses {
    private static final Sql SQL = Sql.of(Businesses.class);
    private static final String EXISTS = SQL.text("exists");

    private final JdbcClient database;

    Businesses(JdbcClient database) {
        this.database = database;
    }

    public boolean exists(long id) {
        return database.sql(EXISTS).param("id", id).query(Boolean.class).single();
    }
}
