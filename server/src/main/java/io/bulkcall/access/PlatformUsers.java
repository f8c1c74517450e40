package io.bulkcall.access;

import io.bulkcall.database.Sql;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who look after the whole deployment. */
@Component
public class PlatformUsers {
    private static final Sql SQL = Sql.of(PlatformUsers.class);
    private static final String LOCK = SQL.text("lock_platform_users");
    private static final String LIST = SQL.text("list_platform_users");
    private static final String COUNT = SQL.text("count_platform_users");
    private static final String SET = SQL.text("set_platform");

    private final JdbcClient database;
    private final Users users;
    private final Links links;
    private final Sessions sessions;

    PlatformUsers(JdbcClient database, Users users, Links links, Sessions sessions) {
        this.database = database;
        this.users = users;
        this.links = links;
        this.sessions = sessions;
    }

    /** @param link null: the person has an account and simply belongs here now */
    public record Invited(User user, @Nullable NewLink link) {}

    /** @param before only ids below this one; null = from the newest */
    public List<User> list(@Nullable Long before, int limit) {
        return database.sql(LIST)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> User.of(row))
                .list();
    }

    public long count() {
        return database.sql(COUNT).query(Long.class).single();
    }

    /** @throws Refusal {@code conflict} if the person is one already */
    @Transactional
    public Invited invite(String email, String name) {
        lock();
        User known = users.find(email).orElse(null);
        if (known == null) {
            long id = users.create(email, name, true).orElseThrow(PlatformUsers::taken);
            return new Invited(users.get(id), links.replace(Link.Kind.INVITATION, id, null));
        }
        if (known.platform()) {
            throw new Refusal(Reason.CONFLICT, "is one of the platform's users already");
        }
        set(known.id(), true);
        // Links that a business made must not lead to the platform.
        links.deleteAll(known.id());
        NewLink link = known.active() ? null : links.replace(Link.Kind.INVITATION, known.id(), null);
        return new Invited(users.get(known.id()), link);
    }

    /** @throws Refusal {@code in_use} if nobody would be left */
    @Transactional
    public void remove(long userId) {
        lock();
        if (!users.get(userId).platform()) {
            throw Refusal.notFound("user");
        }
        if (count() == 1) {
            throw new Refusal(Reason.IN_USE, "the last of the platform's users cannot go");
        }
        set(userId, false);
        links.deleteAll(userId);
    }

    /** A way in for anybody, whatever they belong to. */
    @Transactional
    public NewLink link(long userId, Link.Kind kind) {
        return links.replace(kind, users.get(userId).id(), null);
    }

    /** Until the transaction ends, nobody becomes or stops being one. */
    void lock() {
        database.sql(LOCK).query((_, _) -> true).single();
    }

    /** Returns the id of the first person of this deployment; under {@link #lock}. */
    long first(String email, String name) {
        links.deleteSetup();
        return users.create(email, name, true).orElseThrow(PlatformUsers::taken);
    }

    private void set(long userId, boolean platform) {
        database.sql(SET).param("id", userId).param("platform", platform).update();
        sessions.forget(userId);
    }

    private static Refusal taken() {
        return new Refusal(Reason.CONFLICT, "the e-mail address is somebody's already");
    }
}
