package io.bulkcall.attention;

import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what a person should look at in all businesses, without asking for each of them. */
@Component
public class AllAttentions {

    /** More than that nobody reads: the first of them are mended first. */
    private static final int SHOWN_MAX = 50;

    private static final Sql SQL = Sql.of(AllAttentions.class);
    private static final String PAUSED = SQL.text("paused_of_all");
    private static final String UNKNOWN_CALLS = SQL.text("unknown_calls_of_all");

    private final JdbcClient database;
    private final CarrierAccounts accounts;
    private final InstantSource clock;

    AllAttentions(JdbcClient database, CarrierAccounts accounts, InstantSource clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The most serious first, at most fifty that are paused, and the fifty businesses with the most unknown calls. Those of
     * calls outside of runs are told by the business alone.
     */
    public List<BusinessAttention> list() {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        List<BusinessAttention> all = new ArrayList<>(database.sql(PAUSED)
                .param("platform", accounts.platformId())
                .param("now", now)
                .param("limit", SHOWN_MAX)
                .query(AllAttentions::paused)
                .list());
        all.addAll(database.sql(UNKNOWN_CALLS)
                .param("since", now.minus(Attentions.UNKNOWN_FOR))
                .param("limit", SHOWN_MAX)
                .query((row, _) -> new BusinessAttention(
                        row.getLong("business_id"),
                        row.getString("business_name"),
                        null,
                        Attention.unknownCalls(row.getLong("calls"))))
                .list());
        return all;
    }

    private static BusinessAttention paused(ResultSet row, int ignored) throws SQLException {
        return new BusinessAttention(
                row.getObject("business_id", Long.class),
                row.getString("business_name"),
                row.getString("run_name"),
                Attention.paused(row));
    }
}
