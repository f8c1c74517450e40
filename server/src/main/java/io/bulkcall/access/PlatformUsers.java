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
    private static final String JOIN = SQL.text("join_platform");
    private static final String LEAVE = SQL.text("leave_platform");
    private static final String CAN_SPARE = SQL.text("can_spare");

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

    /** Somebody who has not come yet. */
    public record Invited(User user, NewLink link) {}

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

    /**
     * Only somebody new: an account is whoever opened its first invitation, which a business may have made, and everything
     * would be open to it.
     *
     * @throws Refusal {@code conflict} if the address has an account, or an invitation
     */
    @Transactional
    public Invited invite(String email, String name) {
        User known = users.lock(email).orElse(null);
        lock();
        long id =
                known == null ? users.create(email, name, true).orElseThrow(PlatformUsers::taken) : admit(known, name);
        return new Invited(users.get(id), links.replace(Link.Kind.INVITATION, id, null));
    }

    /** An account that nobody came to, and that belongs nowhere, is as good as new. */
    private long admit(User known, String name) {
        if (known.active() || users.belongsElsewhere(known.id(), Caller.PLATFORM)) {
            throw taken();
        }
        users.change(known.id(), name, null);
        // Whoever else holds a link must not come in here with it.
        links.deleteAll(known.id());
        database.sql(JOIN).param("id", known.id()).update();
        return known.id();
    }

    /** @throws Refusal {@code in_use} if nobody would be left who can sign in */
    @Transactional
    public void remove(long userId) {
        users.lock(userId);
        lock();
        if (!users.get(userId).platform()) {
            throw Refusal.notFound("user");
        }
        if (!canSpare(userId)) {
            throw new Refusal(Reason.IN_USE, "the last of the platform's users who can sign in cannot go");
        }
        database.sql(LEAVE).param("id", userId).update();
        links.deleteAll(userId);
        sessions.forget(userId);
    }

    /** A way in for anybody, whatever they belong to; who has not come yet has no password to reset, but an invitation. */
    @Transactional
    public NewLink link(long userId, Link.Kind wanted) {
        users.lock(userId);
        boolean comes = wanted == Link.Kind.RESET && !users.get(userId).active();
        return links.replace(comes ? Link.Kind.INVITATION : wanted, userId, null);
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

    private boolean canSpare(long userId) {
        return database.sql(CAN_SPARE).param("id", userId).query(Boolean.class).single();
    }

    private static Refusal taken() {
        return new Refusal(Reason.CONFLICT, "the e-mail address is somebody's already");
    }
}
