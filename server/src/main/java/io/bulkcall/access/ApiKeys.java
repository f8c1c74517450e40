package io.bulkcall.access;

import io.bulkcall.database.Sql;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The API keys of every business. Only hashes are stored: a secret is shown once, to whoever made the key. */
@Component
public class ApiKeys {
    private static final Sql SQL = Sql.of(ApiKeys.class);
    private static final String CREATE = SQL.text("create_key");
    private static final String LIST = SQL.text("list_keys");
    private static final String COUNT = SQL.text("count_keys");
    private static final String NAME = SQL.text("name_of_key");
    private static final String DELETE = SQL.text("delete_key");
    private static final int KEYS_MAX = 200;

    private final JdbcClient database;
    private final InstantSource clock;
    private final KnownKeys known;

    ApiKeys(JdbcClient database, InstantSource clock, KnownKeys known) {
        this.database = database;
        this.clock = clock;
        this.known = known;
    }

    /** @param secret the whole key, for once */
    public record Created(ApiKey key, String secret) {
        @Override
        public String toString() {
            return "Created[key=" + key + "]";
        }
    }

    /**
     * @param giver gives no right that it lacks itself
     * @throws Refusal {@code forbidden}; {@code conflict} if the business has 200 already
     */
    public Created create(Caller giver, long businessId, String name, Set<Scope> scopes) {
        scopes.stream()
                .sorted()
                .flatMap(scope -> scope.rights().stream())
                .forEach(right -> giver.demand(right, businessId));
        if (count(businessId) >= KEYS_MAX) {
            throw new Refusal(Reason.CONFLICT, "a business has at most " + KEYS_MAX + " API keys; delete one first");
        }
        Secret secret = Secret.random(Long.toString(businessId));
        Instant now = clock.instant();
        long id = insert(businessId, name, scopes, secret, now);
        return new Created(new ApiKey(id, name, scopes, secret.prefix(), now, null), secret.text());
    }

    /** @param before only ids below this one; null = from the newest */
    public List<ApiKey> list(long businessId, @Nullable Long before, int limit) {
        return database.sql(LIST)
                .param("business_id", businessId)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> apiKey(row))
                .list();
    }

    public long count(long businessId) {
        return database.sql(COUNT)
                .param("business_id", businessId)
                .query(Long.class)
                .single();
    }

    /** What a key is called; empty if it is gone. */
    Optional<String> name(long id) {
        return database.sql(NAME).param("id", id).query(String.class).optional();
    }

    /** Ends a key: at once on this node, within seconds on the others. */
    public void delete(long businessId, long id) {
        int deleted = database.sql(DELETE)
                .param("business_id", businessId)
                .param("id", id)
                .update();
        if (deleted == 0) {
            throw Refusal.notFound("API key");
        }
        known.forget(id);
    }

    long insert(long businessId, String name, Set<Scope> scopes, Secret secret, Instant now) {
        return database.sql(CREATE)
                .param("business_id", businessId)
                .param("name", name)
                .param("scopes", scopes.stream().map(Scope::toString).sorted().toArray(String[]::new))
                .param("prefix", secret.prefix())
                .param("secret_sha256", secret.sha256())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static ApiKey apiKey(ResultSet row) throws SQLException {
        OffsetDateTime lastUsedAt = row.getObject("last_used_at", OffsetDateTime.class);
        return new ApiKey(
                row.getLong("id"),
                row.getString("name"),
                scopes(row.getArray("scopes")),
                row.getString("prefix"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                lastUsedAt == null ? null : lastUsedAt.toInstant());
    }

    static Set<Scope> scopes(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(Scope::of).collect(Collectors.toUnmodifiableSet());
    }
}
