package io.bulkcall.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person as a business knows the person.
 *
 * @param active false = has been invited and has not come yet
 * @param lastSeenAt within a minute; null = never, or the person belongs elsewhere too, which is nobody's to know here
 */
public record Member(
        long id,
        String email,
        String name,
        Role role,
        boolean active,
        @Nullable Instant lastSeenAt) {

    static Member of(ResultSet row) throws SQLException {
        return new Member(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                Role.of(row.getString("role")),
                row.getBoolean("active"),
                User.instant(row, "last_seen_at"));
    }
}
