package io.bulkcall.script;

import io.bulkcall.database.DeletionLock;
import io.bulkcall.database.Sql;
import io.bulkcall.request.Flaw;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The scripts of every business. A change makes a new version, so that a run goes on with the one that it began with. */
@Component
public class Scripts {
    /** What runs and calls speak that name no script. */
    public static final String DEFAULT = "default";

    private static final Sql SQL = Sql.of(Scripts.class);
    private static final String SELECT = SQL.text("select_scripts");
    private static final String COUNT = SQL.text("count_scripts");
    private static final String INSERT = SQL.text("insert_script");
    private static final String INSERT_VERSION = SQL.text("insert_version");
    private static final String LOCK = SQL.text("lock_script");
    private static final String UPDATE = SQL.text("update_script");
    private static final String LOCK_BUSINESS = SQL.text("lock_business_of_script");
    private static final String IN_USE = SQL.text("script_in_use");
    private static final String DELETE = SQL.text("delete_script");

    private final JdbcClient database;
    private final DeletionLock deletions;
    private final InstantSource clock;

    Scripts(JdbcClient database, DeletionLock deletions, InstantSource clock) {
        this.database = database;
        this.deletions = deletions;
        this.clock = clock;
    }

    /** Every business is born with a script, so that a first run needs nothing but leads. */
    @Transactional
    public void createDefault(long businessId, String language) {
        create(businessId, DEFAULT, DefaultScript.in(language));
    }

    /** @throws Refusal if something is wrong with it, or the name is taken */
    @Transactional
    public StoredScript create(long businessId, String name, ScriptDraft draft) {
        check(draft);
        Long id = database.sql(INSERT)
                .param("business_id", businessId)
                .param("name", name)
                .param("now", now())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> nameTaken(name));
        insertVersion(businessId, id, 1, draft);
        return get(businessId, id);
    }

    /** @throws Refusal {@code not_found} */
    public StoredScript get(long businessId, long id) {
        return select(businessId, id, null, 1).stream().findFirst().orElseThrow(() -> Refusal.notFound("script"));
    }

    /** @param before only ids below this one; null = from the newest */
    public List<StoredScript> list(long businessId, @Nullable Long before, int limit) {
        return select(businessId, null, before, limit);
    }

    public long count(long businessId) {
        return database.sql(COUNT)
                .param("business_id", businessId)
                .query(Long.class)
                .single();
    }

    /** @throws Refusal if there is none, something is wrong with it afterwards, or the name is taken */
    @Transactional
    public StoredScript change(long businessId, long id, ScriptChange change) {
        if (bound(LOCK, businessId, id).query(Long.class).optional().isEmpty()) {
            throw Refusal.notFound("script");
        }
        StoredScript now = get(businessId, id);
        String name = change.name().from(now.name());
        ScriptDraft draft = change.of(now.draft());
        check(draft);
        if (now.name().equals(DEFAULT) && !name.equals(DEFAULT)) {
            throw new Refusal(Reason.IN_USE, "runs that name no script use the one called default; it keeps its name");
        }
        boolean changed = !draft.equals(now.draft());
        int version = changed ? now.version() + 1 : now.version();
        int updated = bound(UPDATE, businessId, id)
                .param("name", name)
                .param("version", version)
                .update();
        if (updated == 0) {
            throw nameTaken(name);
        }
        if (changed) {
            insertVersion(businessId, id, version, draft);
        }
        return get(businessId, id);
    }

    /** @throws Refusal if there is none, or it is in use */
    @Transactional
    public void delete(long businessId, long id) {
        deletions.take(businessId);
        database.sql(LOCK_BUSINESS)
                .param("business_id", businessId)
                .query(Long.class)
                .single();
        if (get(businessId, id).name().equals(DEFAULT)) {
            throw new Refusal(Reason.IN_USE, "runs that name no script use the one called default");
        }
        if (bound(IN_USE, businessId, id).query(Boolean.class).single()) {
            throw new Refusal(Reason.IN_USE, "a run or a call that has not ended speaks it");
        }
        bound(DELETE, businessId, id).update();
    }

    private static void check(ScriptDraft draft) {
        if (draft.check() instanceof CheckedScript.Invalid(List<CheckedScript.Problem> problems)) {
            throw Refusal.invalid(problems.stream()
                    .map(problem -> new Flaw(problem.field(), problem.code(), problem.detail()))
                    .toList());
        }
    }

    private static Refusal nameTaken(String name) {
        return new Refusal(Reason.CONFLICT, "another script is called " + name);
    }

    private void insertVersion(long businessId, long id, int version, ScriptDraft draft) {
        bound(INSERT_VERSION, businessId, id)
                .param("version", version)
                .param("kind", draft.kind())
                .param("language", draft.language())
                .param("voice", draft.voice())
                .param("text", draft.text())
                .param("url", draft.url())
                .param("names", draft.parameters().keySet().toArray(String[]::new))
                .param("values", draft.parameters().values().toArray(String[]::new))
                .param("now", now())
                .update();
    }

    private List<StoredScript> select(long businessId, @Nullable Long id, @Nullable Long before, int limit) {
        return database.sql(SELECT)
                .param("business_id", businessId)
                .param("id", id)
                .param("before", before)
                .param("limit", limit)
                .query(ScriptRow::read)
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, long businessId, long id) {
        return database.sql(sql).param("business_id", businessId).param("id", id);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
