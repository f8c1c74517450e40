package io.bulkcall.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bulkcall.database.Sql;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells who a key belongs to. What was found is remembered for five seconds, so that a busy client costs no query per
 * request; for as long a deleted key may still open other nodes.
 */
@Component
public class KnownKeys {
    private static final Sql SQL = Sql.of(KnownKeys.class);
    private static final String FIND = SQL.text("find_key");
    private static final String TOUCH = SQL.text("touch_key");
    private static final int REMEMBERED_MAX = 10_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final InstantSource clock;
    private final Cache<ByteBuffer, Optional<Caller>> callers = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final Cache<Long, Boolean> touched = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(TOUCHED_EVERY)
            .build();

    KnownKeys(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The caller who presents this key; empty if there is no such key. */
    public Optional<Caller> caller(String key) {
        ByteBuffer hash = ByteBuffer.wrap(new Secret(key).sha256());
        Optional<Caller> remembered = callers.getIfPresent(hash);
        Optional<Caller> caller = remembered == null ? find(hash) : remembered;
        caller.ifPresent(this::touch);
        return caller;
    }

    void forget(long keyId) {
        callers.asMap().values().removeIf(caller -> caller.map(Caller::id).equals(Optional.of(keyId)));
    }

    void forgetAll() {
        callers.invalidateAll();
    }

    private Optional<Caller> find(ByteBuffer hash) {
        Optional<Caller> found = database.sql(FIND)
                .param("secret_sha256", hash.array())
                .query((row, _) -> (Caller) new Caller.Key(
                        row.getLong("id"), row.getLong("business_id"), ApiKeys.scopes(row.getArray("scopes"))))
                .optional();
        callers.put(hash, found);
        return found;
    }

    private void touch(Caller caller) {
        if (touched.asMap().putIfAbsent(caller.id(), true) != null) {
            return;
        }
        database.sql(TOUCH)
                .param("business_id", caller.home())
                .param("id", caller.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
