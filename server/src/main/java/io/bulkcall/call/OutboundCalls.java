package io.bulkcall.call;

import io.bulkcall.database.Sql;
import io.bulkcall.request.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one answer to "how many outbound calls are active for this business?". */
@Component
public class OutboundCalls {

    private static final Sql SQL = Sql.of(OutboundCalls.class);
    private static final String COUNT_ACTIVE = SQL.text("count_active_outbound_calls");
    private static final String LIMITS = SQL.text("limits");

    private final JdbcClient database;

    OutboundCalls(JdbcClient database) {
        this.database = database;
    }

    /** Counts the lines in use, by the database function of that name; calls of unknown fate hold theirs. */
    public long countActiveOutboundCalls(long businessId) {
        return database.sql(COUNT_ACTIVE)
                .param("business_id", businessId)
                .query(Long.class)
                .single();
    }

    /** @throws Refusal {@code not_found} if there is no such business */
    public Limits limits(long businessId) {
        return database.sql(LIMITS)
                .param("business_id", businessId)
                .query((row, _) -> Limits.of(row.getLong("active"), row.getLong("max_outbound_calls")))
                .optional()
                .orElseThrow(() -> Refusal.notFound("business"));
    }
}
