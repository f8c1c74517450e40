package io.bulkcall.lead;

import static java.util.Objects.requireNonNull;

import io.bulkcall.database.DeletionLock;
import io.bulkcall.database.Sql;
import io.bulkcall.phone.ParsedNumber;
import io.bulkcall.phone.PhoneNumbers;
import io.bulkcall.request.Change;
import io.bulkcall.request.Flaw;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The leads of every business. A number is one lead per business. */
@Component
public class Leads {
    private static final Sql SQL = Sql.of(Leads.class);
    private static final String REGION = SQL.text("region_of_business");
    private static final String INSERT = SQL.text("insert_leads");
    private static final String LOCK = SQL.text("lock_leads");
    private static final String UPDATE = SQL.text("update_leads");
    private static final String LOCK_BUSINESS = SQL.text("lock_business_of_lead");
    private static final String IN_USE = SQL.text("lead_in_use");
    private static final String DELETE = SQL.text("delete_lead");

    private final JdbcClient database;
    private final DeletionLock deletions;
    private final LeadPages pages;
    private final InstantSource clock;

    Leads(JdbcClient database, DeletionLock deletions, LeadPages pages, InstantSource clock) {
        this.database = database;
        this.deletions = deletions;
        this.pages = pages;
        this.clock = clock;
    }

    /** @param refused as of {@link Merged} */
    record Saved(long id, boolean created, Map<Integer, Flaw> refused) {}

    /**
     * Changes a lead.
     *
     * @param phone as somebody writes it
     * @throws Refusal if there is none, something is wrong, or the number is another lead's
     */
    @Transactional
    public Lead change(long businessId, long id, Change<String> phone, LeadDraft draft) {
        List<Flaw> flaws = LeadCheck.flaws(draft);
        String given = phone.map(text -> e164(text, region(businessId), flaws)).from("");
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
        Row now = lock(businessId, new String[0], id).stream().findFirst().orElseThrow(() -> Refusal.notFound("lead"));
        LeadFacts after = draft.of(now.facts());
        LeadCheck.flaw(now.facts(), after).ifPresent(flaw -> {
            throw Refusal.invalid(flaw);
        });
        String number = given.isEmpty() ? now.phone() : given;
        if (update(businessId, List.of(new Row(id, number, after))) == 0) {
            throw new Refusal(Reason.CONFLICT, "another lead has this number");
        }
        return pages.get(businessId, id);
    }

    /** @throws Refusal if there is none, or a job for it has not ended */
    @Transactional
    public void delete(long businessId, long id) {
        deletions.take(businessId);
        database.sql(LOCK_BUSINESS)
                .param("business_id", businessId)
                .query(Long.class)
                .single();
        boolean inUse = database.sql(IN_USE)
                .param("business_id", businessId)
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (inUse) {
            throw new Refusal(Reason.IN_USE, "a job for the lead waits, or it is being called");
        }
        int deleted = database.sql(DELETE)
                .param("business_id", businessId)
                .param("id", id)
                .update();
        if (deleted == 0) {
            throw Refusal.notFound("lead");
        }
    }

    /** The country whose national numbers the business's leads have. */
    String region(long businessId) {
        return database.sql(REGION)
                .param("id", businessId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("business"));
    }

    /** @param drafts by number, what is said about it */
    Map<String, Saved> save(long businessId, Map<String, List<LeadDraft>> drafts) {
        Map<String, Merged> fresh = new LinkedHashMap<>();
        drafts.forEach((phone, said) -> fresh.put(phone, Merged.of(LeadFacts.NONE, said)));
        List<Row> all = new ArrayList<>();
        fresh.forEach((phone, merged) -> all.add(new Row(0, phone, merged.facts())));
        Map<String, Saved> saved = new HashMap<>();
        bound(INSERT, businessId, all)
                .query((row, _) -> {
                    String phone = row.getString("phone");
                    Merged merged = requireNonNull(fresh.get(phone));
                    return saved.put(phone, new Saved(row.getLong("id"), true, merged.refused()));
                })
                .list();
        String[] known = drafts.keySet().stream()
                .filter(phone -> !saved.containsKey(phone))
                .toArray(String[]::new);
        if (known.length == 0) {
            return saved;
        }
        List<Row> changed = new ArrayList<>();
        for (Row row : lock(businessId, known, null)) {
            Merged merged = Merged.of(row.facts(), requireNonNull(drafts.get(row.phone())));
            saved.put(row.phone(), new Saved(row.id(), false, merged.refused()));
            if (!merged.facts().equals(row.facts())) {
                changed.add(new Row(row.id(), row.phone(), merged.facts()));
            }
        }
        update(businessId, changed);
        return saved;
    }

    /** @param id 0 = not known yet */
    private record Row(long id, String phone, LeadFacts facts) {}

    private static String e164(String text, String region, List<Flaw> flaws) {
        return switch (PhoneNumbers.parse(text, region)) {
            case ParsedNumber.Valid(var number) -> number.e164();
            case ParsedNumber.Invalid(String code, String detail) -> {
                flaws.add(new Flaw("phone", code, detail));
                yield "";
            }
        };
    }

    private List<Row> lock(long businessId, String[] phones, @Nullable Long id) {
        return database.sql(LOCK)
                .param("business_id", businessId)
                .param("phones", phones)
                .param("id", id)
                .query((row, _) -> new Row(row.getLong("id"), row.getString("phone"), LeadRow.facts(row)))
                .list();
    }

    private int update(long businessId, List<Row> rows) {
        return rows.isEmpty()
                ? 0
                : bound(UPDATE, businessId, rows)
                        .param("ids", rows.stream().map(Row::id).toArray(Long[]::new))
                        .update();
    }

    private JdbcClient.StatementSpec bound(String sql, long businessId, List<Row> rows) {
        return database.sql(sql)
                .param("business_id", businessId)
                .param("phones", texts(rows, Row::phone))
                .param("names", texts(rows, row -> row.facts().name()))
                .param("external_ids", texts(rows, row -> row.facts().externalId()))
                .param("time_zones", texts(rows, row -> row.facts().timeZone()))
                .param("variables", texts(rows, row -> LeadRow.json(row.facts().variables())))
                .param("now", now());
    }

    private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
