package io.bulkcall.call;

import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.database.AfterCommit;
import io.bulkcall.database.Sql;
import io.bulkcall.dialer.Lines;
import io.bulkcall.request.Refusal;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The lock under which everything happens that changes what a business may dial: whoever holds it sees what earlier
 * holders did, and no call is claimed meanwhile. Held until the transaction ends.
 */
@Component
public class BusinessLock {

    private static final Sql SQL = Sql.of(BusinessLock.class);
    private static final String LOCK = SQL.text("lock_business");
    private static final String LEAVE_WAKE = SQL.text("leave_wake");

    private final JdbcClient database;
    private final CarrierAccounts accounts;
    private final Lines lines;
    private final InstantSource clock;

    BusinessLock(JdbcClient database, CarrierAccounts accounts, Lines lines, InstantSource clock) {
        this.database = database;
        this.accounts = accounts;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * What a business may do, read under the lock.
     *
     * @param callerId E.164
     * @param accountId of the carrier account it calls with; 0 = there is none
     */
    public record Locked(long businessId, String callerId, int maxOutboundCalls, long accountId) {}

    /**
     * Waits for the lock. Read what depends on it in statements after this one.
     *
     * @throws Refusal {@code not_found} if there is no such business
     */
    public Locked take(long businessId) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the lock lasts as long as a transaction, and there is none");
        }
        return database.sql(LOCK)
                .param("business_id", businessId)
                .param("platform", accounts.platformId())
                .query((row, _) -> new Locked(
                        row.getLong("id"),
                        row.getString("caller_id"),
                        row.getInt("max_outbound_calls"),
                        row.getLong("account_id")))
                .optional()
                .orElseThrow(() -> Refusal.notFound("business"));
    }

    /**
     * Says that there may be work now. It is taken up at once after the commit, and if this node should not live to do
     * that, by whichever node sees the {@code wake} row.
     */
    public void announceWork(Locked business) {
        database.sql(LEAVE_WAKE)
                .param("business_id", business.businessId())
                .param("account_id", business.accountId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        AfterCommit.run(() -> {
            var _ = lines.advance(business.businessId());
        });
    }
}
