package io.bulkcall.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A person who signs in.
 *
 * @param platform whether the person looks after the whole deployment
 * @param active false = has been invited and has not come yet
 * @param lastSeenAt within a minute
 */
public record User(
        long id,
        String email,
        String name,
        Language language,
        boolean platform,
        boolean active,
        @Nullable Instant lastSeenAt) {

    static User of(ResultSet row) throws SQLException {
        return new User(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                Language.of(row.getString("language")),
                row.getBoolean("platform"),
                row.getBoolean("active"),
                instant(row, "last_seen_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
