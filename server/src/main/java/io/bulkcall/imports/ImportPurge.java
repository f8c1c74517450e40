package io.bulkcall.imports;

import io.bulkcall.database.Sql;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Drops what nobody needs any more: files whose import has ended, uploads that were cut off, imports that nobody starts,
 * and old rejected rows. Every node does; what one has dropped the others don't find.
 */
@Component
class ImportPurge {
    private static final Logger LOG = LoggerFactory.getLogger(ImportPurge.class);
    private static final Sql SQL = Sql.of(ImportPurge.class);
    private static final String ABANDON = SQL.text("abandon_uploads");
    private static final String EXPIRE = SQL.text("expire_imports");
    private static final String CHUNKS = SQL.text("purge_chunks");
    private static final String REJECTS = SQL.text("purge_rejects");

    private static final long EVERY_MS = 30_000;
    private static final Duration WAITS_FOR_MAPPING = Duration.ofDays(7);
    private static final Duration REJECTS_KEPT = Duration.ofDays(30);

    private final JdbcClient database;
    private final InstantSource clock;

    ImportPurge(JdbcClient database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = EVERY_MS, initialDelay = EVERY_MS)
    void run() {
        try {
            runOnce();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("[BulkCall] Ended imports are cleared away later: {}", e.getMessage());
        }
    }

    void runOnce() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        database.sql(ABANDON).param("now", now).update();
        database.sql(EXPIRE)
                .param("now", now)
                .param("since", now.minus(WAITS_FOR_MAPPING))
                .update();
        while (database.sql(CHUNKS).update() > 0) {
            // In portions, so that none takes long.
        }
        while (database.sql(REJECTS).param("since", now.minus(REJECTS_KEPT)).update() > 0) {
            // As above.
        }
    }
}
