package io.bulkcall;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.database.Sql;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of every business at any moment when none of its transactions is open. */
public final class Invariants {

    private static final String VIOLATIONS = Sql.of(Invariants.class).text("invariants");

    private Invariants() {}

    /** Fails with everything that is wrong. */
    public static void hold(DataSource dataSource, long businessId) {
        assertThat(JdbcClient.create(dataSource)
                        .sql(VIOLATIONS)
                        .param("business_id", businessId)
                        .query(String.class)
                        .list())
                .as("violations in business %d", businessId)
                .isEmpty();
    }
}
