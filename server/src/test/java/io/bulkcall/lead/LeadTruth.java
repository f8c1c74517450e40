package io.bulkcall.lead;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What a filter should find, by plain SQL over the table of {@code truth_about_leads.sql}. */
record LeadTruth(JdbcClient database) {
    private static final String MATCHING = """
            (:list::bigint is null or :list = any (lists))
            and (:status::text is null or status = :status) and (:outcome::text is null or outcome = :outcome)
            and (:q::text is null or strpos(folded, lower(:q)) > 0 or strpos(external_id, lower(:q)) > 0
                or (:digits <> '' and strpos(phone, :digits) > 0))""";

    long count(LeadFilter filter) {
        return asked("select count(*) from truth where " + MATCHING, filter)
                .query(Long.class)
                .single();
    }

    /** So many in their order, from this place, beginning with 0. */
    List<Long> ids(LeadFilter filter, LeadOrder order, int from, int limit) {
        String page = " order by " + by(order) + " offset :from limit :limit";
        return asked("select id from truth where " + MATCHING + page, filter)
                .param("from", from)
                .param("limit", limit)
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    private static String by(LeadOrder order) {
        String way = order.ascending() ? " asc" : " desc";
        return switch (order.sort()) {
            case CREATED -> "id" + way;
            case PHONE -> "phone" + way;
            case NAME -> "folded" + way + " nulls last, case when folded is null then -id end, id" + way;
            case LAST_CALLED ->
                "last_called_at" + way + " nulls last, case when last_called_at is null then -id end, id" + way;
        };
    }

    /** Where a page ended whose last lead this is. */
    LeadPosition position(long lead) {
        return database.sql("select phone, name, last_called_at from truth where id = ?")
                .param(lead)
                .query((row, _) -> {
                    OffsetDateTime called = row.getObject("last_called_at", OffsetDateTime.class);
                    return new LeadPosition(
                            lead,
                            row.getString("phone"),
                            row.getString("name"),
                            called == null ? null : called.toInstant());
                })
                .single();
    }

    private StatementSpec asked(String sql, LeadFilter filter) {
        String q = filter.q();
        return database.sql(sql)
                .param("list", filter.listId())
                .param("q", q)
                .param("digits", q == null ? null : q.replaceAll("[^0-9]", ""))
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().toString())
                .param("outcome", filter.outcome());
    }
}
