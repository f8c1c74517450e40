package io.bulkcall.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bulkcall.database.AfterCommit;
import io.bulkcall.database.Sql;
import io.bulkcall.request.Refusal;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is signed in: for twelve hours, on every node. What a person may do is read with the session and remembered for five
 * seconds; for as long another node may not know that it has changed.
 */
@Component
public class Sessions {
    /** From signing in, whatever happens then: a working day. */
    public static final Duration LASTING = Duration.ofHours(12);

    private static final Sql SQL = Sql.of(Sessions.class);
    private static final String CREATE = SQL.text("create_session");
    private static final String FIND = SQL.text("find_session");
    private static final String DELETE = SQL.text("delete_session");
    private static final String DELETE_OF_USER = SQL.text("delete_sessions_of_user");
    private static final String PURGE = SQL.text("purge_sessions");
    private static final String TOUCH = SQL.text("touch_user");
    private static final int REMEMBERED_MAX = 10_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final InstantSource clock;
    private final Cache<ByteBuffer, Optional<Caller.Person>> people = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final Cache<Long, Boolean> touched = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(TOUCHED_EVERY)
            .build();

    Sessions(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** For whoever came through a link. Returns the token that proves it, which is kept nowhere. */
    public String open(long userId) {
        return open(userId, null).orElseThrow(() -> Refusal.notFound("user"));
    }

    /**
     * As {@link #open(long)}; empty if the password is not the one any more that was proved.
     *
     * @param proved the hash of the password that the person proved to know; null = a link stands for it
     */
    Optional<String> open(long userId, @Nullable String proved) {
        Secret token = Secret.token();
        int opened = database.sql(CREATE)
                .param("token_sha256", token.sha256())
                .param("user_id", userId)
                .param("proved", proved)
                .param("now", now())
                .param("expires_at", now().plus(LASTING))
                .update();
        return opened == 1 ? Optional.of(token.text()) : Optional.empty();
    }

    /** Who has this session; empty if it is over, or never was. */
    public Optional<Caller.Person> person(String token) {
        ByteBuffer hash = hash(token);
        Optional<Caller.Person> remembered = people.getIfPresent(hash);
        Optional<Caller.Person> person = remembered == null ? find(hash) : remembered;
        person.ifPresent(this::touch);
        return person;
    }

    public void end(String token) {
        ByteBuffer hash = hash(token);
        database.sql(DELETE).param("token_sha256", hash.array()).update();
        people.invalidate(hash);
    }

    /** @param but the token of the one that goes on; null = none does */
    public void endAll(long userId, @Nullable String but) {
        database.sql(DELETE_OF_USER)
                .param("user_id", userId)
                .param("but_sha256", but == null ? null : hash(but).array())
                .update();
        forget(userId);
    }

    /** What the person may do has changed, or will have when the transaction stands. */
    void forget(long userId) {
        AfterCommit.run(() -> people.asMap()
                .values()
                .removeIf(person -> person.map(Caller.Person::userId).equals(Optional.of(userId))));
    }

    void purge() {
        database.sql(PURGE).param("now", now()).update();
    }

    private Optional<Caller.Person> find(ByteBuffer hash) {
        Optional<Caller.Person> found = database.sql(FIND)
                .param("token_sha256", hash.array())
                .param("now", now())
                .query((row, _) -> new Caller.Person(
                        row.getLong("id"), row.getString("email"), row.getBoolean("platform"), roles(row)))
                .optional();
        people.put(hash, found);
        return found;
    }

    private static Map<Long, Role> roles(ResultSet row) throws SQLException {
        Long[] businesses = (Long[]) array(row.getArray("businesses"));
        String[] codes = (String[]) array(row.getArray("roles"));
        Map<Long, Role> roles = new HashMap<>();
        for (int i = 0; i < businesses.length; i++) {
            roles.put(businesses[i], Role.of(codes[i]));
        }
        return roles;
    }

    private static Object[] array(Array array) throws SQLException {
        return (Object[]) array.getArray();
    }

    private void touch(Caller.Person person) {
        if (touched.asMap().putIfAbsent(person.userId(), true) != null) {
            return;
        }
        database.sql(TOUCH).param("id", person.userId()).param("now", now()).update();
    }

    private static ByteBuffer hash(String token) {
        return ByteBuffer.wrap(new Secret(token).sha256());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
