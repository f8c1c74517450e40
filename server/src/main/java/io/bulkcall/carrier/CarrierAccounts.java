package io.bulkcall.carrier;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.bulkcall.database.Sql;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The accounts at the carrier: the platform's, whose credentials stand in the environment, and those of businesses, kept
 * encrypted. Reads are served from memory for a few seconds, for every callback needs them.
 */
public class CarrierAccounts {

    private static final Sql SQL = Sql.of(CarrierAccounts.class);
    private static final String FIND = SQL.text("find_account");
    private static final String FIND_BY_SID = SQL.text("find_account_by_sid");
    private static final String ACCOUNT_OF_BUSINESS = SQL.text("account_of_business");
    private static final String SAVE = SQL.text("save_account");
    private static final String PAUSE = SQL.text("pause_account");
    private static final String RESUME = SQL.text("resume_account");
    private static final String TO_PROBE = SQL.text("accounts_to_probe");
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final CredentialCipher cipher;
    private final InstantSource clock;
    private final @Nullable PlatformAccount platform;
    private final long platformId;
    private final LoadingCache<Long, Optional<CarrierAccount>> byId = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build(this::load);
    private final LoadingCache<Long, Long> idOfBusiness = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(100_000)
            .build(this::loadIdOfBusiness);
    private final LoadingCache<SidOfBusiness, Optional<CarrierAccount>> bySid = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build(this::loadBySid);

    private record SidOfBusiness(long businessId, String accountSid) {}

    public CarrierAccounts(
            JdbcClient jdbc, CredentialCipher cipher, InstantSource clock, @Nullable PlatformAccount platform) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
        this.platform = platform;
        this.platformId = platform == null ? 0 : save(0, platform.accountSid(), null, null, platform.callsPerSecond());
    }

    /** Our number for the platform's account; 0 = there is none. */
    public long platformId() {
        return platformId;
    }

    /** The account with our number for it. */
    public Optional<CarrierAccount> find(long accountId) {
        return byId.get(accountId);
    }

    /** Our number for the account that a business calls with now; 0 = there is none. */
    public long idOfBusiness(long businessId) {
        return idOfBusiness.get(businessId);
    }

    /** The account a business calls with, or once did, by the carrier's id for it: whose token signs a callback. */
    public Optional<CarrierAccount> findBySid(long businessId, String accountSid) {
        return bySid.get(new SidOfBusiness(businessId, accountSid));
    }

    /** Nothing more is placed over this account, until {@link #resume} or the pause's own end. */
    public void pause(long accountId, AccountPause pause) {
        jdbc.sql(PAUSE)
                .param("id", accountId)
                .param("code", pause.code())
                .param("detail", pause.detail())
                .param(
                        "resume_at",
                        pause.resumeAt() == null ? null : pause.resumeAt().atOffset(ZoneOffset.UTC))
                .param("probe", pause.probe())
                .param("now", now())
                .update();
    }

    public void resume(long accountId) {
        jdbc.sql(RESUME).param("id", accountId).update();
    }

    /** Accounts that rest because requests failed, and may work again. */
    public List<Long> toProbe() {
        return jdbc.sql(TO_PROBE).query((row, _) -> row.getLong(1)).list();
    }

    /** Drops what is remembered, after a change on this node; other nodes follow within seconds. */
    public void forget() {
        byId.invalidateAll();
        idOfBusiness.invalidateAll();
        bySid.invalidateAll();
    }

    private long save(
            long businessId,
            String accountSid,
            byte @Nullable [] authToken,
            byte @Nullable [] secondary,
            @Nullable BigDecimal callsPerSecond) {
        return jdbc.sql(SAVE)
                .param("business_id", businessId)
                .param("account_sid", accountSid)
                .param("auth_token", authToken)
                .param("secondary_auth_token", secondary)
                .param("calls_per_second", callsPerSecond)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    private Optional<CarrierAccount> load(long accountId) {
        return jdbc.sql(FIND)
                .param("id", accountId)
                .param("platform", platformId)
                .query(this::account)
                .optional();
    }

    private long loadIdOfBusiness(long businessId) {
        return jdbc.sql(ACCOUNT_OF_BUSINESS)
                .param("id", businessId)
                .param("platform", platformId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private Optional<CarrierAccount> loadBySid(SidOfBusiness key) {
        return jdbc.sql(FIND_BY_SID)
                .param("business_id", key.businessId())
                .param("account_sid", key.accountSid())
                .param("platform", platformId)
                .query(this::account)
                .optional();
    }

    private CarrierAccount account(ResultSet row, int ignored) throws SQLException {
        long id = row.getLong("id");
        if (platform != null && id == platformId) {
            return new CarrierAccount(
                    id, 0, platform.accountSid(), platform.authToken(), platform.secondaryAuthToken());
        }
        long businessId = row.getLong("business_id");
        String accountSid = row.getString("account_sid");
        String owner = owner(businessId, accountSid);
        byte[] secondary = row.getBytes("secondary_auth_token");
        return new CarrierAccount(
                id,
                businessId,
                accountSid,
                cipher.decrypt(owner, row.getBytes("auth_token")),
                secondary == null ? null : cipher.decrypt(owner, secondary));
    }

    static String owner(long businessId, String accountSid) {
        return "business " + businessId + ", account " + accountSid;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
