package io.bulkcall.imports;

import io.bulkcall.database.Sql;
import io.bulkcall.lead.LeadIntake;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The imports of every business, as people see and steer them. */
@Component
public class Imports {
    private static final Sql SQL = Sql.of(Imports.class);
    private static final String SELECT = SQL.text("select_import");
    private static final String LIST = SQL.text("list_imports");
    private static final String COUNT = SQL.text("count_imports");
    private static final String START = SQL.text("start_import");
    private static final String CANCEL = SQL.text("cancel_import");
    private static final String FIND_MAPPING = SQL.text("find_mapping");
    private static final String KEEP_MAPPING = SQL.text("keep_mapping");

    private final JdbcClient database;
    private final LeadIntake intake;
    private final InstantSource clock;

    Imports(JdbcClient database, LeadIntake intake, InstantSource clock) {
        this.database = database;
        this.intake = intake;
        this.clock = clock;
    }

    /** @throws Refusal {@code not_found} */
    public Import get(long businessId, long id) {
        return database.sql(SELECT)
                .param("business_id", businessId)
                .param("id", id)
                .query(ImportRow::read)
                .optional()
                .orElseThrow(() -> Refusal.notFound("import"));
    }

    /**
     * Some of many, without their previews.
     *
     * @param before only ids below this one; null = from the newest
     */
    public List<Import> list(long businessId, @Nullable Long before, int limit) {
        return database.sql(LIST)
                .param("business_id", businessId)
                .param("before", before)
                .param("limit", limit)
                .query(ImportRow::read)
                .list();
    }

    public long count(long businessId) {
        return database.sql(COUNT)
                .param("business_id", businessId)
                .query(Long.class)
                .single();
    }

    /**
     * Lets the rows become leads, on whichever node is free.
     *
     * @param mapping field by column, from 0; null = as suggested
     * @param listName the list that all of them join, made if there is none; null = as it was said with the file
     * @throws Refusal {@code not_found}, {@code conflict} if it is not waiting for its mapping, {@code invalid_request}
     */
    @Transactional
    public Import start(
            long businessId, long id, @Nullable Map<String, @Nullable String> mapping, @Nullable String listName) {
        Import waiting = get(businessId, id);
        requireMapping(waiting);
        Mapping wanted = Mapping.parse(
                mapping == null
                        ? new HashMap<String, @Nullable String>(
                                waiting.suggestedMapping().texts())
                        : mapping,
                waiting.columns().size());
        String list = listName == null ? waiting.listName() : listName;
        Long listId = list == null ? null : intake.listNamed(businessId, list);
        int started = database.sql(START)
                .param("business_id", businessId)
                .param("id", id)
                .param("mapping", ImportRow.json(wanted))
                .param("list_name", list)
                .param("list_id", listId)
                .update();
        if (started == 0) {
            requireMapping(get(businessId, id));
        }
        if (waiting.headings()) {
            remember(businessId, waiting.columns(), wanted);
        }
        return get(businessId, id);
    }

    /**
     * Ends an import; what was taken already stays.
     *
     * @throws Refusal {@code not_found}, {@code conflict} if it has ended otherwise
     */
    @Transactional
    public Import cancel(long businessId, long id) {
        int cancelled = database.sql(CANCEL)
                .param("business_id", businessId)
                .param("id", id)
                .param("now", now())
                .update();
        Import after = get(businessId, id);
        if (cancelled == 0 && after.status() != ImportStatus.CANCELLED) {
            throw new Refusal(Reason.CONFLICT, "the import is " + after.status());
        }
        return after;
    }

    /** What the business has made of columns of these names before. */
    Optional<Mapping> remembered(long businessId, List<String> columns) {
        return database.sql(FIND_MAPPING)
                .param("business_id", businessId)
                .param("columns_sha256", digest(columns))
                .query((row, _) -> ImportRow.mapping(row.getString("mapping")))
                .optional();
    }

    private void remember(long businessId, List<String> columns, Mapping mapping) {
        database.sql(KEEP_MAPPING)
                .param("business_id", businessId)
                .param("columns_sha256", digest(columns))
                .param("mapping", ImportRow.json(mapping))
                .update();
    }

    /** Names may be longer than any index takes. */
    private static byte[] digest(List<String> columns) {
        try {
            String names = ImportRow.json(HeadingNames.theirs(columns));
            return MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void requireMapping(Import waiting) {
        switch (waiting.status()) {
            case MAPPING -> {}
            case UPLOADING -> throw new Refusal(Reason.CONFLICT, "the file is still being uploaded");
            case RUNNING, COMPLETED, FAILED, CANCELLED ->
                throw new Refusal(Reason.CONFLICT, "the import is " + waiting.status() + " already");
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
