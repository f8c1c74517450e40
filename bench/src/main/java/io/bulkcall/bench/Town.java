package io.bulkcall.bench;

import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.carrier.CredentialCipher;
import io.bulkcall.carrier.PlatformAccount;
import io.bulkcall.database.Sql;
import io.bulkcall.dialer.AttemptId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Businesses with runs, and the account that they all call with. */
final class Town {

    /** As the server's own default. */
    static final Duration HORIZON = Duration.ofMinutes(5);

    /** Whatever it is, nobody brings an account of their own. */
    static final byte[] SECRET_KEY = new byte[32];

    private static final Sql SQL = Sql.of(Town.class);
    private static final String NEW_BUSINESSES = SQL.text("new_businesses");
    private static final String NEW_RUNS = SQL.text("new_runs");
    private static final String NEW_SCENES = SQL.text("new_scenes");
    private static final String WAKE_BUSINESSES = SQL.text("wake_businesses");
    private static final String LIVE_ATTEMPTS = SQL.text("live_attempts");

    private final Postgres postgres;
    private final JdbcClient sql;
    private final InstantSource clock;
    private final CarrierAccounts accounts;

    Town(Postgres postgres) {
        this.postgres = postgres;
        this.sql = postgres.sql();
        this.clock = postgres.database().clock(postgres.dataSource());
        this.accounts = new CarrierAccounts(
                sql,
                new CredentialCipher(SECRET_KEY),
                clock,
                new PlatformAccount(MeasuredCarrier.ACCOUNT, MeasuredCarrier.TOKEN, null, null));
    }

    CarrierAccounts accounts() {
        return accounts;
    }

    InstantSource clock() {
        return clock;
    }

    /** Businesses without a call. */
    List<Long> newBusinesses(int count, int lines) {
        return sql.sql(NEW_BUSINESSES)
                .param("count", count)
                .param("lines", lines)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** A run for each business, all of them as long. */
    void newRuns(List<Long> businesses, int jobs) {
        sql.sql(NEW_RUNS)
                .param("businesses", businesses.toArray(Long[]::new))
                .param("jobs", jobs)
                .update();
    }

    /** The leads of those runs, and a script, for whoever asks what to say. */
    void newScenes(List<Long> businesses) {
        sql.sql(NEW_SCENES).param("businesses", businesses.toArray(Long[]::new)).update();
    }

    /** Any node begins to call for them, from in 15 s on. */
    void wake(List<Long> businesses) {
        sql.sql(WAKE_BUSINESSES)
                .param("businesses", businesses.toArray(Long[]::new))
                .param("account", accounts.platformId())
                .update();
    }

    List<AttemptId> liveAttempts(List<Long> businesses) {
        return sql.sql(LIVE_ATTEMPTS)
                .param("businesses", businesses.toArray(Long[]::new))
                .query((row, _) -> new AttemptId(row.getLong(1), row.getLong(2), row.getInt(3)))
                .list();
    }

    /** As a database is that has had its rows for a while: counted, frozen, and on the disk. */
    void settle() throws SQLException {
        postgres.execute("vacuum (freeze, analyze)");
        postgres.execute("checkpoint");
    }
}
