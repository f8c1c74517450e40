package io.bulkcall.access;

import io.bulkcall.database.Sql;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The platform's key, which may do everything. There is one at a time. */
@Component
public class AdminKey {
    private static final Sql SQL = Sql.of(AdminKey.class);
    private static final String LOCK = SQL.text("lock_admin_key");
    private static final String EXISTS = SQL.text("has_admin_key");
    private static final String FIND = SQL.text("find_key");
    private static final String DELETE_OTHERS = SQL.text("delete_other_admin_keys");
    private static final String NAME = "admin";

    private final JdbcClient database;
    private final InstantSource clock;
    private final ApiKeys keys;
    private final KnownKeys known;

    AdminKey(JdbcClient database, InstantSource clock, ApiKeys keys, KnownKeys known) {
        this.database = database;
        this.clock = clock;
        this.keys = keys;
        this.known = known;
    }

    /**
     * Sees to it that there is one, when a node starts.
     *
     * @param configured the key to use, instead of any that there was; null = keep the one that there is
     * @return the key that had to be made, to be shown once; empty if there was one
     */
    @Transactional
    public Optional<String> establish(@Nullable String configured) {
        lock();
        if (configured != null) {
            replaceWith(new Secret(configured));
            return Optional.empty();
        }
        if (database.sql(EXISTS).query(Boolean.class).single()) {
            return Optional.empty();
        }
        return Optional.of(make());
    }

    /** Makes a new one, shown once; the old one ends at once here, within seconds on other nodes. */
    @Transactional
    public String reset() {
        lock();
        return make();
    }

    private void lock() {
        database.sql(LOCK).query((_, _) -> true).single();
    }

    private String make() {
        Secret secret = Secret.random("admin");
        replaceWith(secret);
        return secret.text();
    }

    private void replaceWith(Secret secret) {
        database.sql(DELETE_OTHERS).param("secret_sha256", secret.sha256()).update();
        boolean there = database.sql(FIND)
                .param("secret_sha256", secret.sha256())
                .query((_, _) -> true)
                .optional()
                .isPresent();
        if (!there) {
            keys.insert(Caller.PLATFORM, NAME, EnumSet.allOf(Scope.class), secret, clock.instant());
        }
        known.forgetAll();
    }
}
