package io.bulkcall.dialer;

import io.bulkcall.database.Sql;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for work that could start and that nothing would start. There is none, or advance is wrong: what is found is
 * counted, logged as an error, and started.
 */
class Sweep {

    private static final Sql SQL = Sql.of(Sweep.class);
    private static final String STRANDED = SQL.text("stranded_businesses");
    private static final String LEVELS = SQL.text("levels");
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final JdbcClient jdbc;
    private final Lines lines;
    private final InstantSource clock;
    private final long platformAccountId;
    private final EngineMetrics metrics;

    Sweep(JdbcClient jdbc, Lines lines, InstantSource clock, long platformAccountId, EngineMetrics metrics) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.clock = clock;
        this.platformAccountId = platformAccountId;
        this.metrics = metrics;
    }

    /** @return how many businesses had stranded work */
    int runOnce() {
        List<Long> stranded = jdbc.sql(STRANDED)
                .param("now_ms", clock.instant().toEpochMilli())
                .param("platform", platformAccountId)
                .query((row, _) -> row.getLong(1))
                .list();
        for (long businessId : stranded) {
            LOG.error("[BulkCall] Work of business {} was stranded", businessId);
            var _ = lines.advance(businessId);
        }
        jdbc.sql(LEVELS)
                .query((row, _) -> {
                    metrics.levels(row.getLong("in_use"), row.getLong("free"), row.getLong("queued"), stranded.size());
                    return true;
                })
                .single();
        return stranded.size();
    }
}
