package io.bulkcall.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.bulkcall.dialer.MeasuredAdvance;
import java.sql.SQLException;
import java.util.List;

/** A database with businesses that call, and with whatever lies around them. */
final class Neighbourhood implements AutoCloseable {

    static final int CONNECTIONS = 32;
    private static final int LINES = 10;

    private final Postgres postgres;
    private final HikariDataSource pool;
    private final Town town;
    private final List<Long> businesses;
    private final OneByOne calls;

    Neighbourhood(Postgres postgres, int active, int jobs) throws SQLException {
        this.postgres = postgres;
        this.pool = postgres.pool("calls", CONNECTIONS);
        this.town = new Town(postgres);
        this.businesses = town.newBusinesses(active, LINES);
        town.newRuns(businesses, jobs);
        this.calls = OneByOne.fill(town, pool, businesses, LINES, CONNECTIONS);
    }

    Postgres postgres() {
        return postgres;
    }

    Town town() {
        return town;
    }

    List<Long> businesses() {
        return businesses;
    }

    double callsPerSecond(Load load) throws Exception {
        return calls.run(load).perSecond();
    }

    /** Businesses whose runs wait. */
    void addIdle(int count, int jobs) {
        List<Long> idle = town.newBusinesses(count, LINES);
        int together = Math.max(1, 1_000_000 / jobs);
        for (int from = 0; from < count; from += together) {
            town.newRuns(idle.subList(from, Math.min(count, from + together)), jobs);
        }
    }

    /** A business whose lines are all in use. */
    void addBlocked(int jobs) throws SQLException {
        long blocked = addBusy(jobs);
        new MeasuredAdvance(postgres.dataSource(), town.clock(), town.accounts().platformId(), Town.HORIZON)
                .claim(blocked, LINES);
    }

    /** @return the business, whose lines are free */
    long addBusy(int jobs) {
        List<Long> busy = town.newBusinesses(1, LINES);
        town.newRuns(busy, jobs);
        return busy.getFirst();
    }

    void settle() throws SQLException {
        town.settle();
    }

    @Override
    public void close() {
        pool.close();
    }
}
