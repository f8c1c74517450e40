package io.bulkcall.bench;

import com.zaxxer.hikari.HikariDataSource;

/** A rate and what it cost. */
record Measured(Rate rate, Costs costs) {

    /** Something to be measured. */
    interface Work {
        Rate run() throws Exception;
    }

    /** @param pool the connections that the work uses */
    static Measured of(CostMeter meter, HikariDataSource pool, Work work) throws Exception {
        Postgres.tellFigures(pool);
        Costs before = meter.read();
        Rate rate = work.run();
        Postgres.tellFigures(pool);
        return new Measured(rate, meter.read().minus(before));
    }
}
