package io.bulkcall.attention;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.database.Sql;
import io.bulkcall.publichost.PublicHostCheck;
import io.bulkcall.publichost.PublicHostState;
import io.bulkcall.run.PauseReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what a person should look at in a business. Cheap enough to be asked several times a second. */
@Component
public class Attentions {

    private static final Sql SQL = Sql.of(Attentions.class);
    private static final String PAUSED = SQL.text("paused");
    private static final String UNKNOWN_CALLS = SQL.text("unknown_calls");
    private static final Duration UNKNOWN_SINCE = Duration.ofHours(24);
    private static final int REMEMBERED_MAX = 10_000;

    private final JdbcClient database;
    private final CarrierAccounts accounts;
    private final PublicHostCheck publicHost;
    private final InstantSource clock;
    private final Cache<Long, Long> unknownCalls = Caffeine.newBuilder()
            .maximumSize(REMEMBERED_MAX)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    Attentions(JdbcClient database, CarrierAccounts accounts, PublicHostCheck publicHost, InstantSource clock) {
        this.database = database;
        this.accounts = accounts;
        this.publicHost = publicHost;
        this.clock = clock;
    }

    /** The most serious first: what stops all calls, what stops a run, what only happened. */
    public List<Attention> of(long businessId) {
        List<Attention> all = new ArrayList<>();
        ofPublicHost(all);
        all.addAll(database.sql(PAUSED)
                .param("business_id", businessId)
                .param("platform", accounts.platformId())
                .query(Attentions::paused)
                .list());
        long unknown = unknownCalls.get(businessId, this::readUnknownCalls);
        if (unknown > 0) {
            all.add(new Attention(
                    "unknown_calls",
                    Long.toString(unknown),
                    "Nobody knows whether these telephones rang: look at the calls with the outcome unknown and call"
                            + " again whom you want to reach.",
                    null));
        }
        return all;
    }

    private void ofPublicHost(List<Attention> all) {
        PublicHostState state = publicHost.state();
        if (state.status() == PublicHostState.Status.UNREACHABLE) {
            all.add(new Attention(
                    "public_host_unreachable",
                    state.detail(),
                    "Have requests to PUBLIC_HOST reach this server from outside: without callbacks every call lasts"
                            + " until the carrier has been asked.",
                    null));
        }
    }

    private static Attention paused(ResultSet row, int ignored) throws SQLException {
        Long runId = row.getObject("run_id", Long.class);
        String code = row.getString("pause_code");
        String detail = row.getString("pause_detail");
        String whatToDo = runId == null ? null : PauseReason.of(code, detail).whatToDo();
        return new Attention(code, detail, whatToDo, runId);
    }

    private long readUnknownCalls(long businessId) {
        return database.sql(UNKNOWN_CALLS)
                .param("business_id", businessId)
                .param("since", clock.instant().minus(UNKNOWN_SINCE).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
