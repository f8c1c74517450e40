package io.bulkcall.carrier;

import io.bulkcall.database.AfterCommit;
import io.bulkcall.database.Sql;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes to accounts that people ask for, in the transaction of whoever asks. */
public class OwnAccounts {
    private static final Sql SQL = Sql.of(OwnAccounts.class);
    private static final String SAVE = SQL.text("save_account");
    private static final String RESUME = SQL.text("resume_account");
    private static final String WAKE = SQL.text("wake_businesses_of_account");

    private final JdbcClient jdbc;
    private final CredentialCipher cipher;
    private final InstantSource clock;
    private final CarrierAccounts accounts;

    public OwnAccounts(JdbcClient jdbc, CredentialCipher cipher, InstantSource clock, CarrierAccounts accounts) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
        this.accounts = accounts;
    }

    /**
     * What it takes to use an account at the carrier.
     *
     * @param callsPerSecond null = unlimited
     */
    public record Credentials(
            String accountSid,
            String authToken,
            @Nullable String secondaryAuthToken,
            @Nullable BigDecimal callsPerSecond) {
        @Override
        public String toString() {
            return "Credentials[accountSid=" + accountSid + "]";
        }
    }

    /**
     * Keeps a business's own account, or changes its credentials, which also resumes it.
     *
     * @return our number for it
     */
    public long save(long businessId, Credentials credentials) {
        String owner = CarrierAccounts.owner(businessId, credentials.accountSid());
        String secondary = credentials.secondaryAuthToken();
        long id = jdbc.sql(SAVE)
                .param("business_id", businessId)
                .param("account_sid", credentials.accountSid())
                .param("auth_token", cipher.encrypt(owner, credentials.authToken()))
                .param("secondary_auth_token", secondary == null ? null : cipher.encrypt(owner, secondary))
                .param("calls_per_second", credentials.callsPerSecond())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        forgetAfterCommit();
        return id;
    }

    /** Ends a pause, whatever it was for, and has every business of the account looked at. */
    public void resume(long accountId) {
        jdbc.sql(RESUME).param("id", accountId).update();
        jdbc.sql(WAKE)
                .param("account_id", accountId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        forgetAfterCommit();
    }

    /** To be called when a business changes its account, too. */
    public void forgetAfterCommit() {
        AfterCommit.run(accounts::forget);
    }
}
