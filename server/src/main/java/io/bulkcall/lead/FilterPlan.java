package io.bulkcall.lead;

import io.bulkcall.database.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How a statement that reads {@code matching_leads} has to be planned: for its very filter. A plan that the session keeps
 * for any filter would look for calls that nobody asked about, and go through all leads to find a list of ten.
 */
public final class FilterPlan {
    private static final String PLAN = Sql.of(FilterPlan.class).text("plan_for_filter");

    private FilterPlan() {}

    /** Costs a round trip, and each statement of the transaction milliseconds. */
    public static void inThisTransaction(JdbcClient database) {
        database.sql(PLAN).query((_, _) -> true).single();
    }
}
