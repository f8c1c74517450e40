package io.bulkcall.access;

import io.bulkcall.database.Sql;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to a business, and as what. Nobody gives, changes or opens a role with a right that they lack themselves. */
@Component
public class Members {
    private static final Sql SQL = Sql.of(Members.class);
    private static final String LIST = SQL.text("list_members");
    private static final String COUNT = SQL.text("count_members");
    private static final String FIND = SQL.text("find_member");
    private static final String ADD = SQL.text("add_member");
    private static final String CHANGE = SQL.text("change_role");
    private static final String REMOVE = SQL.text("remove_member");

    private final JdbcClient database;
    private final InstantSource clock;
    private final Users users;
    private final Links links;
    private final Sessions sessions;
    private final Owners owners;

    Members(JdbcClient database, InstantSource clock, Users users, Links links, Sessions sessions, Owners owners) {
        this.database = database;
        this.clock = clock;
        this.users = users;
        this.links = links;
        this.sessions = sessions;
        this.owners = owners;
    }

    /** @param link null: the platform took in somebody who has an account, and who simply belongs here now */
    public record Invited(Member member, @Nullable NewLink link) {}

    /** @param before only ids below this one; null = from the newest */
    public List<Member> list(long businessId, @Nullable Long before, int limit) {
        return database.sql(LIST)
                .param("business_id", businessId)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> Member.of(row))
                .list();
    }

    public long count(long businessId) {
        return database.sql(COUNT)
                .param("business_id", businessId)
                .query(Long.class)
                .single();
    }

    /**
     * Somebody new; or, if the platform asks, whoever has an account. An account is whoever opened its first invitation, and
     * that may have been whoever made it: who it is in truth, no business can judge.
     *
     * @throws Refusal {@code conflict} if the person belongs to it already, or is the platform's to take in
     */
    @Transactional
    public Invited invite(Caller caller, long businessId, String email, String name, Role role) {
        demand(caller, businessId, role);
        User known = users.lock(email).orElse(null);
        long id = known == null
                ? users.create(email, name, false).orElseThrow(Members::overtaken)
                : admit(caller, businessId, known, name);
        add(businessId, id, role);
        // Whoever was given a link by another business must not come in here with it.
        links.deleteAll(id);
        boolean active = known != null && known.active();
        NewLink link = active ? null : links.replace(Link.Kind.INVITATION, id, businessId);
        return new Invited(get(businessId, id), link);
    }

    /** @throws Refusal {@code in_use} if the business would be left without an owner who can sign in */
    @Transactional
    public Member change(Caller caller, long businessId, long userId, Role role) {
        users.lock(userId);
        Owners.Locked locked = owners.lock(businessId);
        Role before = get(businessId, userId).role();
        demand(caller, businessId, before);
        demand(caller, businessId, role);
        if (role != Role.OWNER) {
            locked.demandAnotherThan(userId);
        }
        database.sql(CHANGE)
                .param("business_id", businessId)
                .param("user_id", userId)
                .param("role", role.toString())
                .update();
        if (role.compareTo(before) > 0) {
            // Whoever made one may lack what the person has now.
            links.deleteAll(userId);
        }
        sessions.forget(userId);
        return get(businessId, userId);
    }

    /** As {@link #change}. What the person still has elsewhere stays. */
    @Transactional
    public void remove(Caller caller, long businessId, long userId) {
        users.lock(userId);
        Owners.Locked locked = owners.lock(businessId);
        demand(caller, businessId, get(businessId, userId).role());
        locked.demandAnotherThan(userId);
        database.sql(REMOVE)
                .param("business_id", businessId)
                .param("user_id", userId)
                .update();
        links.deleteAll(userId);
        sessions.forget(userId);
    }

    /**
     * A new invitation, or a way back in for who has forgotten the password.
     *
     * @throws Refusal {@code forbidden} if it would lead to what is not this business's, or to more than the caller has
     */
    @Transactional
    public NewLink link(Caller caller, long businessId, long userId) {
        users.lock(userId);
        Member member = get(businessId, userId);
        demand(caller, businessId, member.role());
        if (!caller.isPlatform() && users.belongsElsewhere(userId, businessId)) {
            throw new Refusal(
                    Reason.FORBIDDEN, "the person belongs elsewhere too: only the platform's users may make this link");
        }
        return member.active()
                ? links.replace(Link.Kind.RESET, userId, null)
                : links.replace(Link.Kind.INVITATION, userId, businessId);
    }

    private Member get(long businessId, long userId) {
        return find(businessId, userId).orElseThrow(() -> Refusal.notFound("user"));
    }

    private Optional<Member> find(long businessId, long userId) {
        return database.sql(FIND)
                .param("business_id", businessId)
                .param("user_id", userId)
                .query((row, _) -> Member.of(row))
                .optional();
    }

    /** Returns the id. An account that nobody came to, and that belongs nowhere, is as good as new. */
    private long admit(Caller caller, long businessId, User known, String name) {
        if (find(businessId, known.id()).isPresent()) {
            throw alreadyHere();
        }
        boolean elsewhere = users.belongsElsewhere(known.id(), businessId);
        if (!caller.isPlatform() && (known.active() || elsewhere)) {
            throw new Refusal(
                    Reason.CONFLICT, "the e-mail address has an account: only the platform's users may add it here");
        }
        if (known.active()) {
            return known.id();
        }
        if (elsewhere) {
            // Either business could open the account with its link, and with it what is the other's.
            throw new Refusal(
                    Reason.CONFLICT, "the person was invited elsewhere and has not come yet; try again after that");
        }
        return users.change(known.id(), name, null).id();
    }

    private void add(long businessId, long userId, Role role) {
        database.sql(ADD)
                .param("business_id", businessId)
                .param("user_id", userId)
                .param("role", role.toString())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        sessions.forget(userId);
    }

    private static Refusal alreadyHere() {
        return new Refusal(Reason.CONFLICT, "the person belongs to this business already");
    }

    private static void demand(Caller caller, long businessId, Role role) {
        role.rights().forEach(right -> caller.demand(right, businessId));
    }

    private static Refusal overtaken() {
        return new Refusal(Reason.CONFLICT, "another request changed it meanwhile; look and try again");
    }
}
