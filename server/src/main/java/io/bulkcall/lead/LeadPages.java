package io.bulkcall.lead;

import static java.util.Objects.requireNonNull;

import io.bulkcall.database.Sql;
import io.bulkcall.request.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Leads as people look through them. A page is found by walking an index from where the page before ended; its leads are
 * then read whole. So the first page of a million costs what the first of ten does.
 */
@Component
public class LeadPages {
    private static final Sql SQL = Sql.of(LeadPages.class);
    private static final String SHOWN = SQL.text("shown_leads");
    private static final String COUNT = SQL.text("count_leads");
    private static final String VARIABLES = SQL.text("variables_of_leads");
    private static final String CREATED_ASC = SQL.text("leads_by_created_asc");
    private static final String CREATED_DESC = SQL.text("leads_by_created_desc");
    private static final String PHONE_ASC = SQL.text("leads_by_phone_asc");
    private static final String PHONE_DESC = SQL.text("leads_by_phone_desc");
    private static final String NAME_ASC = SQL.text("leads_by_name_asc");
    private static final String NAME_DESC = SQL.text("leads_by_name_desc");
    private static final String NAMELESS = SQL.text("leads_without_name");
    private static final String LAST_CALL_ASC = SQL.text("leads_by_last_call_asc");
    private static final String LAST_CALL_DESC = SQL.text("leads_by_last_call_desc");
    private static final String NEVER_CALLED = SQL.text("leads_never_called");

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient database;

    private final TransactionTemplate moment;

    LeadPages(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        moment = new TransactionTemplate(transactions);
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @throws Refusal {@code not_found} */
    public Lead get(long businessId, long id) {
        return shown(businessId, List.of(id)).stream().findFirst().orElseThrow(() -> Refusal.notFound("lead"));
    }

    /**
     * A page of those that a filter finds.
     *
     * @param after where the page before ended; null = the first
     */
    public List<Lead> page(
            long businessId, LeadFilter filter, LeadOrder order, @Nullable LeadPosition after, int limit) {
        // As of one moment: a lead that is deleted between the two statements would make the page look like the last.
        return planned(() -> shown(businessId, ids(businessId, filter, order, after, limit)));
    }

    public long count(long businessId, LeadFilter filter) {
        return planned(
                () -> filtered(COUNT, businessId, filter).query(Long.class).single());
    }

    /** The names of the variables that these leads have, those of most leads first; at most so many. */
    public List<String> variables(long businessId, LeadFilter filter, int limit) {
        return planned(() -> filtered(VARIABLES, businessId, filter)
                .param("limit", limit)
                .query((row, _) -> row.getString("name"))
                .list());
    }

    private <T> T planned(Supplier<T> reading) {
        return requireNonNull(moment.execute(_ -> {
            FilterPlan.inThisTransaction(database);
            return reading.get();
        }));
    }

    private List<Long> ids(
            long businessId, LeadFilter filter, LeadOrder order, @Nullable LeadPosition after, int limit) {
        boolean ascending = order.ascending();
        return switch (order.sort()) {
            case CREATED -> ids(ascending ? CREATED_ASC : CREATED_DESC, ascending, businessId, filter, after, limit);
            case PHONE -> ids(ascending ? PHONE_ASC : PHONE_DESC, ascending, businessId, filter, after, limit);
            case NAME ->
                inTwoParts(
                        ascending ? NAME_ASC : NAME_DESC,
                        NAMELESS,
                        after != null && after.name() == null,
                        ascending,
                        businessId,
                        filter,
                        after,
                        limit);
            case LAST_CALLED ->
                inTwoParts(
                        filter.isOfNeverCalled() ? null : ascending ? LAST_CALL_ASC : LAST_CALL_DESC,
                        filter.isOfCalled() ? null : NEVER_CALLED,
                        after != null && after.lastCalledAt() == null,
                        ascending,
                        businessId,
                        filter,
                        after,
                        limit);
        };
    }

    /** Those that have what the order goes by, and behind them the rest, newest first; null = the filter finds none there. */
    private List<Long> inTwoParts(
            @Nullable String first,
            @Nullable String rest,
            boolean inRest,
            boolean ascending,
            long businessId,
            LeadFilter filter,
            @Nullable LeadPosition after,
            int limit) {
        List<Long> ids = new ArrayList<>();
        if (first != null && !inRest) {
            ids.addAll(ids(first, ascending, businessId, filter, after, limit));
        }
        if (rest != null && ids.size() < limit) {
            ids.addAll(ids(rest, ascending, businessId, filter, inRest ? after : null, limit - ids.size()));
        }
        return ids;
    }

    private List<Long> ids(
            String sql,
            boolean ascending,
            long businessId,
            LeadFilter filter,
            @Nullable LeadPosition after,
            int limit) {
        return filtered(sql, businessId, filter)
                .param("after_id", after == null ? null : after.id())
                .param("after_phone", after == null ? null : after.phone())
                .param("after_name", after == null ? null : after.name())
                .param("after_at", lastCalledAt(after, ascending).atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /** Before the first page: a time that every call is on the same side of, so that the index is walked from its end. */
    private static Instant lastCalledAt(@Nullable LeadPosition after, boolean ascending) {
        Instant begin = ascending ? Instant.EPOCH : NEVER;
        return after == null ? begin : Objects.requireNonNullElse(after.lastCalledAt(), begin);
    }

    private List<Lead> shown(long businessId, List<Long> ids) {
        return database.sql(SHOWN)
                .param("business_id", businessId)
                .param("ids", ids.toArray(Long[]::new))
                .query(LeadRow::read)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, long businessId, LeadFilter filter) {
        return filter.boundTo(database.sql(sql).param("business_id", businessId));
    }
}
