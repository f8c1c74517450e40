package io.bulkcall.bench;

import io.bulkcall.dialer.MeasuredLanes;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** Calls of every business end as fast as the engine's lanes take it, so that ends of one business gather. */
final class Batched {

    /** As the engine of a node has; see {@code Engine}. */
    static final int LANES = 12;

    private final Town town;
    private final DataSource dataSource;
    private final List<Long> businesses;

    Batched(Town town, DataSource dataSource, List<Long> businesses) {
        this.town = town;
        this.dataSource = dataSource;
        this.businesses = businesses;
    }

    /** @param transactions over all of the rate's time */
    record Result(Rate rate, long transactions) {
        double callsPerTransaction() {
            return (double) rate.all() / transactions;
        }
    }

    Result run(Duration warmUp, Duration measured) throws InterruptedException {
        MeasuredLanes lanes = new MeasuredLanes(
                dataSource, town.accounts(), town.clock(), Town.HORIZON, LANES, new MeasuredLanes.Listener() {});
        Rate rate;
        try (lanes) {
            town.liveAttempts(businesses).forEach(lanes::end);
            Thread.sleep(warmUp);
            long before = lanes.calls();
            Stopwatch watch = new Stopwatch();
            Thread.sleep(measured);
            rate = new Rate(lanes.calls() - before, watch.elapsed(), 0);
        }
        return new Result(new Rate(rate.count(), rate.took(), lanes.calls()), lanes.transactions());
    }
}
