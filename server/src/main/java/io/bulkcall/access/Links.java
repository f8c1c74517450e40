package io.bulkcall.access;

import io.bulkcall.database.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links, good for a day. There is no mail: whoever makes one hands it over. Only hashes are stored. */
@Component
public class Links {
    private static final Sql SQL = Sql.of(Links.class);
    private static final String CREATE = SQL.text("create_link");
    private static final String FIND = SQL.text("find_link");
    private static final String DELETE = SQL.text("delete_link");
    private static final String DELETE_OF_USER = SQL.text("delete_links_of_user");
    private static final String DELETE_SETUP = SQL.text("delete_setup_links");
    private static final String PURGE = SQL.text("purge_links");
    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private final JdbcClient database;
    private final InstantSource clock;

    Links(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Empty if there is no such link, or it is over. */
    public Optional<Link> find(String token) {
        return database.sql(FIND)
                .param("token_sha256", new Secret(token).sha256())
                .param("now", now())
                .query((row, _) -> new Link(
                        Link.Kind.of(row.getString("kind")),
                        row.getObject("user_id", Long.class),
                        row.getString("email"),
                        row.getString("name"),
                        row.getString("business_name"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    NewLink setup() {
        return create(Link.Kind.SETUP, null, null);
    }

    /**
     * Makes one, the only one of this person from now on: whoever held an older one has lost it.
     *
     * @param businessId that the person is invited to; null = none
     */
    NewLink replace(Link.Kind kind, long userId, @Nullable Long businessId) {
        deleteAll(userId);
        return create(kind, userId, businessId);
    }

    /** False if somebody else was first. */
    boolean take(String token) {
        return database.sql(DELETE)
                        .param("token_sha256", new Secret(token).sha256())
                        .update()
                == 1;
    }

    void deleteAll(long userId) {
        database.sql(DELETE_OF_USER).param("user_id", userId).update();
    }

    void deleteSetup() {
        database.sql(DELETE_SETUP).update();
    }

    void purge() {
        database.sql(PURGE).param("now", now()).update();
    }

    private NewLink create(Link.Kind kind, @Nullable Long userId, @Nullable Long businessId) {
        Secret token = Secret.token();
        Instant now = clock.instant();
        Instant expiresAt = now.plus(GOOD_FOR);
        database.sql(CREATE)
                .param("token_sha256", token.sha256())
                .param("kind", kind.toString())
                .param("user_id", userId)
                .param("business_id", businessId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires_at", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return new NewLink("/link/" + token.text(), expiresAt);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
