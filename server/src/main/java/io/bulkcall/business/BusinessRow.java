package io.bulkcall.business;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads a business from a row. */
final class BusinessRow {

    private BusinessRow() {}

    static Business read(ResultSet row, int ignored) throws SQLException {
        BusinessSettings settings = new BusinessSettings(
                row.getString("name"),
                row.getString("caller_id"),
                row.getInt("max_outbound_calls"),
                row.getString("time_zone"),
                row.getString("region"),
                row.getString("language"),
                Duration.ofSeconds(row.getLong("redial_gap_seconds")),
                row.getBoolean("machine_detection"));
        return new Business(
                row.getLong("id"),
                settings,
                carrier(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable CarrierState carrier(ResultSet row) throws SQLException {
        String accountSid = row.getString("account_sid");
        if (accountSid == null) {
            return null;
        }
        return new CarrierState(row.getLong("account_id"), accountSid, row.getBoolean("own"), pause(row));
    }

    private static CarrierState.@Nullable Pause pause(ResultSet row) throws SQLException {
        if (!row.getBoolean("paused")) {
            return null;
        }
        return new CarrierState.Pause(
                row.getString("pause_code"),
                row.getString("pause_detail"),
                row.getObject("paused_at", OffsetDateTime.class).toInstant());
    }
}
