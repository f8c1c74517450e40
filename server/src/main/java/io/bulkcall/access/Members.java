package io.bulkcall.access;

import io.bulkcall.database.Sql;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
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
    private static final String LOCK_OWNERS = SQL.text("lock_owners");

    private final JdbcClient database;
    private final InstantSource clock;
    private final Users users;
    private final Links links;
    private final Sessions sessions;

    Members(JdbcClient database, InstantSource clock, Users users, Links links, Sessions sessions) {
        this.database = database;
        this.clock = clock;
        this.users = users;
        this.links = links;
        this.sessions = sessions;
    }

    /** @param link null: the person has an account and simply belongs here now */
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

    /** @throws Refusal {@code conflict} if the person belongs to it already, or was invited elsewhere and has not come */
    @Transactional
    public Invited invite(Caller caller, long businessId, String email, String name, Role role) {
        demand(caller, businessId, role);
        User known = users.find(email).orElse(null);
        long id = known == null
                ? users.create(email, name, false).orElseThrow(Members::overtaken)
                : knownTo(businessId, known);
        add(businessId, id, role);
        // Whoever was given a link by another business must not come in here with it.
        links.deleteAll(id);
        boolean active = known != null && known.active();
        NewLink link = active ? null : links.replace(Link.Kind.INVITATION, id, businessId);
        return new Invited(get(businessId, id), link);
    }

    /** @throws Refusal {@code in_use} if the business would be left without an owner */
    @Transactional
    public Member change(Caller caller, long businessId, long userId, Role role) {
        List<Long> owners = lockOwners(businessId);
        demand(caller, businessId, get(businessId, userId).role());
        demand(caller, businessId, role);
        if (role != Role.OWNER) {
            keepAnOwner(owners, userId);
        }
        database.sql(CHANGE)
                .param("business_id", businessId)
                .param("user_id", userId)
                .param("role", role.toString())
                .update();
        sessions.forget(userId);
        return get(businessId, userId);
    }

    /** As {@link #change}. What the person still has elsewhere stays. */
    @Transactional
    public void remove(Caller caller, long businessId, long userId) {
        List<Long> owners = lockOwners(businessId);
        demand(caller, businessId, get(businessId, userId).role());
        keepAnOwner(owners, userId);
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
        return database.sql(FIND)
                .param("business_id", businessId)
                .param("user_id", userId)
                .query((row, _) -> Member.of(row))
                .optional()
                .orElseThrow(() -> Refusal.notFound("user"));
    }

    /** Two businesses must not both hold a link to an account that is nobody's yet: either could open it to the other's. */
    private long knownTo(long businessId, User known) {
        if (!known.active() && users.belongsElsewhere(known.id(), businessId)) {
            throw new Refusal(
                    Reason.CONFLICT, "the person was invited elsewhere and has not come yet; try again after that");
        }
        return known.id();
    }

    private void add(long businessId, long userId, Role role) {
        int added = database.sql(ADD)
                .param("business_id", businessId)
                .param("user_id", userId)
                .param("role", role.toString())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            throw new Refusal(Reason.CONFLICT, "the person belongs to this business already");
        }
        sessions.forget(userId);
    }

    private List<Long> lockOwners(long businessId) {
        return database.sql(LOCK_OWNERS)
                .param("business_id", businessId)
                .query((row, _) -> row.getLong("user_id"))
                .list();
    }

    private static void keepAnOwner(List<Long> owners, long userId) {
        if (owners.equals(List.of(userId))) {
            throw new Refusal(Reason.IN_USE, "the last owner of a business stays its owner");
        }
    }

    private static void demand(Caller caller, long businessId, Role role) {
        role.rights().forEach(right -> caller.demand(right, businessId));
    }

    private static Refusal overtaken() {
        return new Refusal(Reason.CONFLICT, "another request changed it meanwhile; look and try again");
    }
}
