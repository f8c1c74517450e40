package io.bulkcall.access;

import io.bulkcall.database.Sql;
import io.bulkcall.request.Refusal;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody who signs in, whatever they belong to. */
@Component
public class Users {
    private static final Sql SQL = Sql.of(Users.class);
    private static final String CREATE = SQL.text("create_user");
    private static final String FIND = SQL.text("find_user");
    private static final String LOCK = SQL.text("lock_user");
    private static final String LOCK_BY_EMAIL = SQL.text("lock_user_by_email");
    private static final String CHANGE = SQL.text("change_user");
    private static final String SET_PASSWORD = SQL.text("set_password");
    private static final String FIND_PASSWORD = SQL.text("find_password");
    private static final String BELONGS_ELSEWHERE = SQL.text("belongs_elsewhere");

    private final JdbcClient database;
    private final InstantSource clock;

    Users(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A person and the hash of the person's password. */
    record Known(long id, String passwordHash) {}

    /** However somebody writes an address, it is one person's. */
    static String normal(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /** @throws Refusal {@code not_found} */
    public User get(long id) {
        return database.sql(FIND)
                .param("id", id)
                .query((row, _) -> User.of(row))
                .optional()
                .orElseThrow(() -> Refusal.notFound("user"));
    }

    /** @param name null = keep; so with the language */
    public User change(long id, @Nullable String name, @Nullable Language language) {
        database.sql(CHANGE)
                .param("id", id)
                .param("name", name)
                .param("language", language == null ? null : language.toString())
                .update();
        return get(id);
    }

    /**
     * Until the transaction ends, nobody else makes the person a link, comes through one, or changes what the person belongs
     * to: what is then read of it stays true. Comes before any other lock.
     */
    void lock(long id) {
        database.sql(LOCK).param("id", id).query((_, _) -> true).optional();
    }

    /** As {@link #lock(long)}; empty if the address is nobody's. */
    Optional<User> lock(String email) {
        return database.sql(LOCK_BY_EMAIL)
                .param("email", normal(email))
                .query((row, _) -> User.of(row))
                .optional();
    }

    /** Returns the new person's id; empty if the address is somebody's already. */
    Optional<Long> create(String email, String name, boolean platform) {
        return database.sql(CREATE)
                .param("email", normal(email))
                .param("name", name)
                .param("language", Language.HE.toString())
                .param("platform", platform)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    Optional<Known> known(String email) {
        return database.sql(FIND_PASSWORD)
                .param("email", normal(email))
                .query((row, _) -> new Known(row.getLong("id"), row.getString("password_hash")))
                .optional();
    }

    /**
     * False if the password is not the one any more that was proved.
     *
     * @param proved the hash of the password that the person proved to know; null = a link stands for it
     */
    boolean setPassword(long id, String hash, @Nullable String proved) {
        return database.sql(SET_PASSWORD)
                        .param("id", id)
                        .param("password_hash", hash)
                        .param("proved", proved)
                        .update()
                == 1;
    }

    /** Whether the person belongs to another business too, or to the platform. */
    boolean belongsElsewhere(long id, long businessId) {
        return database.sql(BELONGS_ELSEWHERE)
                .param("user_id", id)
                .param("business_id", businessId)
                .query(Boolean.class)
                .single();
    }
}
