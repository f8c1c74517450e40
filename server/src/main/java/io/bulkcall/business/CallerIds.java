package io.bulkcall.business;

import io.bulkcall.carrier.CarrierAccount;
import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.database.Sql;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which business calls from which number, per account at the carrier. A number that its business has given up stays
 * with it while one of its calls is live, and until another business asks for it.
 */
@Component
class CallerIds {
    private static final Sql SQL = Sql.of(CallerIds.class);
    private static final String CLAIM = SQL.text("claim_caller_id");
    private static final String IN_USE = SQL.text("caller_id_in_use");
    private static final String TAKE_OVER = SQL.text("take_over_caller_id");

    /** In place of the platform's account, which may become another one. */
    private static final String PLATFORM = "";

    private final JdbcClient database;
    private final CarrierAccounts accounts;

    CallerIds(JdbcClient database, CarrierAccounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** @throws Refusal {@code caller_id_taken} if another business has it */
    void claim(long businessId, @Nullable CarrierState carrier, String callerId) {
        String platformSid = accounts.find(accounts.platformId())
                .map(CarrierAccount::accountSid)
                .orElse(PLATFORM);
        String accountSid =
                carrier == null || carrier.accountSid().equals(platformSid) ? PLATFORM : carrier.accountSid();
        long owner = bound(CLAIM, accountSid, callerId)
                .param("business_id", businessId)
                .query(Long.class)
                .single();
        if (owner == businessId) {
            return;
        }
        // A statement of its own: the one that waited for the row still sees what was there before it waited.
        boolean inUse = bound(IN_USE, accountSid, callerId)
                .param("platform_sid", platformSid)
                .param("business_id", owner)
                .query(Boolean.class)
                .single();
        if (inUse) {
            throw new Refusal(Reason.CALLER_ID_TAKEN, "another business calls from this number over the same account");
        }
        bound(TAKE_OVER, accountSid, callerId).param("business_id", businessId).update();
    }

    private JdbcClient.StatementSpec bound(String sql, String accountSid, String callerId) {
        return database.sql(sql).param("account_sid", accountSid).param("caller_id", callerId);
    }
}
