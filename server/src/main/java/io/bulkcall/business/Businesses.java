package io.bulkcall.business;

import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.carrier.OwnAccounts;
import io.bulkcall.carrier.OwnAccounts.Credentials;
import io.bulkcall.database.AfterCommit;
import io.bulkcall.database.Sql;
import io.bulkcall.dialer.Lines;
import io.bulkcall.request.Change;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import io.bulkcall.script.Scripts;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The businesses of this deployment. */
@Component
public class Businesses {
    private static final Sql SQL = Sql.of(Businesses.class);
    private static final String EXISTS = SQL.text("exists");
    private static final String SELECT = SQL.text("select_businesses");
    private static final String COUNT = SQL.text("count_businesses");
    private static final String INSERT = SQL.text("insert_business");
    private static final String UPDATE = SQL.text("update_business");
    private static final String LOCK = SQL.text("lock_business");
    private static final String WAKE = SQL.text("wake_business");

    private final JdbcClient database;
    private final InstantSource clock;
    private final CarrierAccounts accounts;
    private final OwnAccounts ownAccounts;
    private final CallerIds callerIds;
    private final Scripts scripts;
    private final Lines lines;

    Businesses(
            JdbcClient database,
            InstantSource clock,
            CarrierAccounts accounts,
            OwnAccounts ownAccounts,
            CallerIds callerIds,
            Scripts scripts,
            Lines lines) {
        this.database = database;
        this.clock = clock;
        this.accounts = accounts;
        this.ownAccounts = ownAccounts;
        this.callerIds = callerIds;
        this.scripts = scripts;
        this.lines = lines;
    }

    public boolean exists(long id) {
        return database.sql(EXISTS).param("id", id).query(Boolean.class).single();
    }

    /** @throws Refusal {@code not_found} */
    public Business get(long id) {
        return list(List.of(id)).stream().findFirst().orElseThrow(() -> Refusal.notFound("business"));
    }

    /** @param before only ids below this one; null = from the newest */
    public List<Business> list(@Nullable Long before, int limit) {
        return select(null, before, limit);
    }

    /** Those of these that there are, oldest first. */
    public List<Business> list(Collection<Long> ids) {
        return select(ids, null, ids.size()).reversed();
    }

    public long count() {
        return database.sql(COUNT).query(Long.class).single();
    }

    /**
     * Makes a business.
     *
     * @param account its own at the carrier; null = it calls over the platform's
     * @throws Refusal if a setting is wrong, or the caller id is another's
     */
    @Transactional
    public Business create(BusinessSettings given, @Nullable Credentials account) {
        BusinessSettings settings = given.checked();
        long id = bound(INSERT, settings).param("now", now()).query(Long.class).single();
        lock(id);
        apply(id, settings, account == null ? null : ownAccounts.save(id, account));
        scripts.createDefault(id, settings.language());
        return get(id);
    }

    /**
     * Changes a business, and has its lines looked at at once: more of them, or a shorter gap, may start calls.
     *
     * @throws Refusal if there is none, a setting is wrong, or the caller id is another's
     */
    @Transactional
    public Business change(long id, BusinessChange change) {
        lock(id);
        Business now = get(id);
        BusinessSettings settings = change.of(now.settings()).checked();
        apply(id, settings, account(now, change.account()));
        announceWork(id);
        return get(id);
    }

    /**
     * Lets calls be placed again over the account of a business, after what paused it was mended.
     *
     * @param platform whether whoever asks may resume the account that all businesses share
     */
    @Transactional
    public Business resumeCarrier(long id, boolean platform) {
        lock(id);
        CarrierState carrier = get(id).carrier();
        if (carrier == null) {
            throw new Refusal(Reason.CARRIER_ACCOUNT_MISSING, "neither the business nor the platform has an account");
        }
        if (!carrier.own() && !platform) {
            throw new Refusal(Reason.FORBIDDEN, "the account is the platform's; only its key may resume it");
        }
        ownAccounts.resume(carrier.accountId());
        announceWork(id);
        return get(id);
    }

    private void lock(long id) {
        if (database.sql(LOCK).param("id", id).query(Long.class).optional().isEmpty()) {
            throw Refusal.notFound("business");
        }
    }

    /** Our number for the account from now on; null = the platform's. */
    private @Nullable Long account(Business now, Change<@Nullable Credentials> change) {
        return switch (change) {
            case Change.Keep<@Nullable Credentials> _ ->
                now.carrier() != null && now.carrier().own() ? now.carrier().accountId() : null;
            case Change.To<@Nullable Credentials> own ->
                own.value() == null ? null : ownAccounts.save(now.id(), own.value());
        };
    }

    private void apply(long id, BusinessSettings settings, @Nullable Long accountId) {
        bound(UPDATE, settings).param("id", id).param("account_id", accountId).update();
        callerIds.claim(id, get(id).carrier(), settings.callerId());
        ownAccounts.forgetAfterCommit();
    }

    /** The row is for the case that this node dies between its commit and what it does then. */
    private void announceWork(long id) {
        CarrierState carrier = get(id).carrier();
        database.sql(WAKE)
                .param("business_id", id)
                .param("account_id", carrier == null ? 0 : carrier.accountId())
                .param("now", now())
                .update();
        AfterCommit.run(() -> {
            var _ = lines.advance(id);
        });
    }

    private List<Business> select(@Nullable Collection<Long> ids, @Nullable Long before, int limit) {
        return database.sql(SELECT)
                .param("ids", ids == null ? null : ids.toArray(Long[]::new))
                .param("before", before)
                .param("limit", limit)
                .param("platform", accounts.platformId())
                .param("now", now())
                .query(BusinessRow::read)
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, BusinessSettings settings) {
        return database.sql(sql)
                .param("name", settings.name())
                .param("caller_id", settings.callerId())
                .param("max_outbound_calls", settings.maxOutboundCalls())
                .param("time_zone", settings.timeZone())
                .param("region", settings.region())
                .param("language", settings.language())
                .param("redial_gap_seconds", settings.redialGap().toSeconds())
                .param("machine_detection", settings.machineDetection());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
