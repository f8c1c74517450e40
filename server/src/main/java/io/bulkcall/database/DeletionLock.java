package io.bulkcall.database;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps apart who makes a run of a business and who deletes what it may be made of: many may make runs at once, a deletion
 * is alone. It is not the lock of the business, for a run of a million is made in tens of seconds, and calls go on
 * meanwhile. Held until the transaction ends.
 */
@Component
public class DeletionLock {

    private static final Sql SQL = Sql.of(DeletionLock.class);
    private static final String SHARE = SQL.text("share_deletion_lock");
    private static final String TAKE = SQL.text("take_deletion_lock");
    private static final String LIMIT_WAITS = SQL.text("limit_waits_for_locks");

    /** Whoever deletes one lead is better told to try again than kept until a run of a million is made. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JdbcClient database;

    DeletionLock(JdbcClient database) {
        this.database = database;
    }

    /** Has nothing deleted until what was read is written. Read what depends on it in statements after this one. */
    public void share(long businessId) {
        lock(SHARE, businessId);
    }

    /** Waits for everybody who shares it; no longer than 2 s for this lock, nor for any other of the transaction. */
    public void take(long businessId) {
        database.sql(LIMIT_WAITS)
                .param("limit", PATIENCE.toMillis() + "ms")
                .query(String.class)
                .single();
        lock(TAKE, businessId);
    }

    private void lock(String sql, long businessId) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the lock lasts as long as a transaction, and there is none");
        }
        database.sql(sql).param("business_id", businessId).query((_, _) -> true).single();
    }
}
