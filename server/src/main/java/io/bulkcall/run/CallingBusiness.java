package io.bulkcall.run;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The business that will call, as far as its runs depend on it.
 *
 * @param accountId 0 = there is no account at the carrier
 * @param callsPerSecond that the account may begin; null = as many as it likes
 */
record CallingBusiness(
        String callerId,
        int lines,
        long accountId,
        @Nullable BigDecimal callsPerSecond) {

    static CallingBusiness read(ResultSet row, int ignored) throws SQLException {
        return new CallingBusiness(
                row.getString("caller_id"),
                row.getInt("max_outbound_calls"),
                row.getLong("account_id"),
                row.getBigDecimal("calls_per_second"));
    }

    /** How many calls of a run may be live at once if nobody says. */
    int concurrency(@Nullable Integer wanted) {
        return wanted == null ? Math.max(1, lines) : wanted;
    }
}
