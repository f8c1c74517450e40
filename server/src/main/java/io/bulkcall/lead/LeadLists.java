package io.bulkcall.lead;

import io.bulkcall.database.LongWait;
import io.bulkcall.database.Sql;
import io.bulkcall.request.Change;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of every business. */
@Component
public class LeadLists {
    private static final Sql SQL = Sql.of(LeadLists.class);
    private static final String SELECT = SQL.text("select_lists");
    private static final String COUNT = SQL.text("count_lists");
    private static final String INSERT = SQL.text("insert_list");
    private static final String FIND_BY_NAME = SQL.text("find_list_by_name");
    private static final String LOCK = SQL.text("lock_list");
    private static final String RENAME = SQL.text("rename_list");
    private static final String DELETE = SQL.text("delete_list");
    private static final String HAS = SQL.text("has_list");
    private static final String COUNT_KNOWN = SQL.text("count_known_leads");
    private static final String ADD = SQL.text("add_members");
    private static final String REMOVE = SQL.text("remove_members");
    private static final String ADD_MATCHING = SQL.text("add_matching_members");
    private static final String REMOVE_MATCHING = SQL.text("remove_matching_members");

    private final JdbcClient database;
    private final LongWait longWait;
    private final InstantSource clock;

    LeadLists(JdbcClient database, LongWait longWait, InstantSource clock) {
        this.database = database;
        this.longWait = longWait;
        this.clock = clock;
    }

    /** @throws Refusal {@code conflict} if the name is taken */
    @Transactional
    public LeadList create(long businessId, String name) {
        return get(businessId, insert(businessId, name).orElseThrow(() -> nameTaken(name)));
    }

    /** @throws Refusal {@code not_found} */
    public LeadList get(long businessId, long id) {
        return select(businessId, id, ListFilter.ALL, null, 1).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("list"));
    }

    /** @param before only ids below this one; null = from the newest */
    public List<LeadList> list(long businessId, ListFilter filter, @Nullable Long before, int limit) {
        return select(businessId, null, filter, before, limit);
    }

    public long count(long businessId, ListFilter filter) {
        return filter.boundTo(database.sql(COUNT).param("business_id", businessId))
                .query(Long.class)
                .single();
    }

    /** @throws Refusal if there is none, or the name is taken */
    @Transactional
    public LeadList change(long businessId, long id, Change<String> name) {
        lock(businessId, id);
        if (name instanceof Change.To<String>(String given)
                && bound(RENAME, businessId, id).param("name", given).update() == 0) {
            throw nameTaken(given);
        }
        return get(businessId, id);
    }

    /** @throws Refusal {@code not_found} */
    public void require(long businessId, long id) {
        // Without its size, which is counted.
        if (!bound(HAS, businessId, id).query(Boolean.class).single()) {
            throw Refusal.notFound("list");
        }
    }

    /** Deletes a list; the leads stay. */
    public void delete(long businessId, long id) {
        if (bound(DELETE, businessId, id).update() == 0) {
            throw Refusal.notFound("list");
        }
    }

    /** @throws Refusal {@code not_found} if the list or any of the leads is not there; then nothing has changed */
    @Transactional
    public LeadList add(long businessId, long id, List<Long> leadIds) {
        lock(businessId, id);
        requireKnown(businessId, leadIds);
        members(ADD, businessId, id, leadIds).update();
        return get(businessId, id);
    }

    /** Takes leads out of a list; one that isn't in it stays out. */
    @Transactional
    public LeadList remove(long businessId, long id, List<Long> leadIds) {
        lock(businessId, id);
        requireKnown(businessId, leadIds);
        members(REMOVE, businessId, id, leadIds).update();
        return get(businessId, id);
    }

    /** Adds everybody whom a filter finds. @throws Refusal {@code not_found} if the list, or that of the filter, is not there */
    @Transactional
    public LeadList add(long businessId, long id, LeadFilter filter) {
        return change(ADD_MATCHING, businessId, id, filter);
    }

    /** Takes everybody out of a list whom a filter finds. @throws Refusal as {@link #add(long, long, LeadFilter)} */
    @Transactional
    public LeadList remove(long businessId, long id, LeadFilter filter) {
        return change(REMOVE_MATCHING, businessId, id, filter);
    }

    private LeadList change(String sql, long businessId, long id, LeadFilter filter) {
        longWait.inThisTransaction();
        lock(businessId, id);
        if (filter.listId() != null) {
            require(businessId, filter.listId());
        }
        FilterPlan.inThisTransaction(database);
        filter.boundTo(bound(sql, businessId, id)).update();
        return get(businessId, id);
    }

    /** Adds leads that the same transaction has saved; to a list that somebody has deleted meanwhile nobody is added. */
    void join(long businessId, long id, List<Long> leadIds) {
        if (bound(LOCK, businessId, id).query(Long.class).optional().isPresent()) {
            members(ADD, businessId, id, leadIds).update();
        }
    }

    long findOrCreate(long businessId, String name) {
        return insert(businessId, name)
                .orElseGet(() -> database.sql(FIND_BY_NAME)
                        .param("business_id", businessId)
                        .param("name", name)
                        .query(Long.class)
                        .single());
    }

    private Optional<Long> insert(long businessId, String name) {
        return database.sql(INSERT)
                .param("business_id", businessId)
                .param("name", name)
                .param("now", now())
                .query(Long.class)
                .optional();
    }

    private void lock(long businessId, long id) {
        if (bound(LOCK, businessId, id).query(Long.class).optional().isEmpty()) {
            throw Refusal.notFound("list");
        }
    }

    private void requireKnown(long businessId, List<Long> leadIds) {
        Long[] distinct = leadIds.stream().distinct().toArray(Long[]::new);
        long known = database.sql(COUNT_KNOWN)
                .param("business_id", businessId)
                .param("ids", distinct)
                .query(Long.class)
                .single();
        if (known < distinct.length) {
            throw new Refusal(Reason.NOT_FOUND, (distinct.length - known) + " of the leads are not there");
        }
    }

    private List<LeadList> select(
            long businessId, @Nullable Long id, ListFilter filter, @Nullable Long before, int limit) {
        return filter.boundTo(database.sql(SELECT).param("business_id", businessId))
                .param("id", id)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new LeadList(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec members(String sql, long businessId, long id, List<Long> leadIds) {
        return bound(sql, businessId, id).param("ids", leadIds.toArray(Long[]::new));
    }

    private JdbcClient.StatementSpec bound(String sql, long businessId, long id) {
        return database.sql(sql).param("business_id", businessId).param("id", id);
    }

    private static Refusal nameTaken(String name) {
        return new Refusal(Reason.CONFLICT, "another list is called " + name);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
