package io.bulkcall.dialer;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.database.Sql;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many calls an account may place now. Tokens are bought from the database, for the nodes share them, at most 250 ms
 * worth at a time, and what is not spent by then is lost. While the pace binds, only visits to wake rows get tokens, one
 * each, in the order in which businesses have waited: an ended call whose line is refilled at once would push in front.
 */
class Pace {

    private static final Sql SQL = Sql.of(Pace.class);
    private static final String BUY = SQL.text("buy_tokens");
    private static final String CALLS_PER_SECOND = SQL.text("calls_per_second");
    private static final Duration WORTH_MAX = Duration.ofMillis(250);
    private static final long UNLIMITED = 0;

    private final JdbcClient jdbc;
    private final CarrierAccounts accounts;
    private final InstantSource clock;
    private final EngineMetrics metrics;
    private final Machine machine;
    private final ConcurrentHashMap<Long, Purse> purses = new ConcurrentHashMap<>();
    private final LoadingCache<Long, Long> intervalMicros =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build(this::loadIntervalMicros);
    private volatile boolean closed;

    /** @param count how many calls may be placed */
    record Tokens(long accountId, int count, boolean paced) {}

    private static final class Purse {
        private int tokens;
        private long boughtAt;
        private boolean binds;
    }

    Pace(JdbcClient jdbc, CarrierAccounts accounts, InstantSource clock, EngineMetrics metrics, Machine machine) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
        this.metrics = metrics;
        this.machine = machine;
    }

    /** No more tokens from now on: this node is about to stop. */
    void close() {
        closed = true;
    }

    Tokens take(long businessId, int wanted, boolean visit) {
        long accountId = accounts.idOfBusiness(businessId);
        if (closed || accountId == 0 || wanted == 0) {
            return new Tokens(accountId, 0, false);
        }
        long interval = intervalMicros.get(accountId);
        if (interval == UNLIMITED) {
            return new Tokens(accountId, wanted, false);
        }
        Purse purse = purses.computeIfAbsent(accountId, _ -> new Purse());
        synchronized (purse) {
            if (purse.binds && !visit) {
                return new Tokens(accountId, 0, true);
            }
            fill(purse, accountId, interval, wanted);
            int taken = Math.min(purse.tokens, purse.binds ? 1 : wanted);
            purse.tokens -= taken;
            purse.binds |= taken < wanted;
            return new Tokens(accountId, taken, true);
        }
    }

    void giveBack(Tokens tokens, int unspent) {
        if (!tokens.paced() || unspent == 0) {
            return;
        }
        Purse purse = purses.computeIfAbsent(tokens.accountId(), _ -> new Purse());
        synchronized (purse) {
            purse.tokens += unspent;
        }
    }

    /** How many businesses of an account may be visited now; none while no token is to be had. */
    int visits(long accountId, int wanted) {
        long interval = closed ? UNLIMITED : intervalMicros.get(accountId);
        if (interval == UNLIMITED) {
            return closed ? 0 : wanted;
        }
        Purse purse = purses.computeIfAbsent(accountId, _ -> new Purse());
        synchronized (purse) {
            purse.binds = true;
            fill(purse, accountId, interval, wanted);
            return Math.min(purse.tokens, wanted);
        }
    }

    /** Nobody waits for a token of this account any more. */
    void nobodyWaits(long accountId) {
        Purse purse = purses.get(accountId);
        if (purse != null) {
            synchronized (purse) {
                purse.binds = false;
            }
        }
    }

    /** The accounts that somebody was seen waiting for. */
    Iterable<Long> binding() {
        return purses.entrySet().stream()
                .filter(purse -> purse.getValue().binds)
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    private void fill(Purse purse, long accountId, long interval, int wanted) {
        long age = machine.nanoTime() - purse.boughtAt;
        if (age > WORTH_MAX.toNanos()) {
            purse.tokens = 0;
        }
        if (purse.tokens > 0) {
            return;
        }
        long most = Math.max(1, WORTH_MAX.toNanos() / 1000 / interval);
        int bought = (int) Math.min(most, wanted);
        if (buy(accountId, bought, interval)) {
            purse.tokens = bought;
            purse.boughtAt = machine.nanoTime();
            metrics.tokensBought(bought);
        } else {
            metrics.tokensDenied();
        }
    }

    private boolean buy(long accountId, int tokens, long interval) {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        return jdbc.sql(BUY)
                        .param("account_id", accountId)
                        .param("now_us", now)
                        .param("worth_us", tokens * interval)
                        .update()
                > 0;
    }

    private long loadIntervalMicros(long accountId) {
        return jdbc.sql(CALLS_PER_SECOND)
                .param("id", accountId)
                .query((row, _) -> row.getBigDecimal(1))
                .optional()
                .map(Pace::intervalMicros)
                .orElse(UNLIMITED);
    }

    private static long intervalMicros(BigDecimal callsPerSecond) {
        return Math.max(1, (long) Math.ceil(1_000_000 / callsPerSecond.doubleValue()));
    }
}
