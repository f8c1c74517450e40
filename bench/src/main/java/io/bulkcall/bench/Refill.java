package io.bulkcall.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * From a call's end, as its callback leaves the carrier, to the create that takes its line, as it arrives there: at given
 * rates, by turns with bare updates at the same rate.
 */
final class Refill {

    private static final List<Double> SHARES = List.of(0.2, 0.7);

    private final Bench bench;
    private final MeasuredCarrier carrier;
    private final PacedUpdates updates;

    Refill(Bench bench, MeasuredCarrier carrier, PacedUpdates updates) {
        this.bench = bench;
        this.carrier = carrier;
        this.updates = updates;
    }

    private static final class Percentiles {
        private final List<Double> p50 = new ArrayList<>();
        private final List<Double> p99 = new ArrayList<>();

        private void add(Latencies latencies) {
            p50.add(latencies.millis(0.5));
            p99.add(latencies.millis(0.99));
        }
    }

    /** @param most calls a second, in this run */
    Table measure(double most) throws Exception {
        Table table = new Table(
                "refill", "calls a second", "p50", "p99", "p50 ÷ update", "p99 ÷ update", "aim of p50, of p99");
        for (double share : SHARES) {
            double rate = most * share;
            Percentiles update = new Percentiles();
            Percentiles refill = new Percentiles();
            long missed = 0;
            long nanos = bench.scale().measured().toNanos();
            for (int round = 0; round < bench.scale().rounds(); round++) {
                update.add(updates.run(rate, nanos));
                missed += refills(rate, bench.scale().warmUp(), nanos, refill);
            }
            if (missed > 0) {
                bench.say("  " + missed + " calls could not be ended in time, for none was live");
            }
            String at = "at " + Figure.whole(share * 100) + " % of the maximum: ";
            table.row(at + "bare update", Figure.whole(rate), ms(update.p50), ms(update.p99), "1", "1", "");
            table.row(
                    at + "refill",
                    Figure.whole(rate),
                    ms(refill.p50),
                    ms(refill.p99),
                    ratio(refill.p50, update.p50),
                    ratio(refill.p99, update.p99),
                    Aim.atMost(3, ratioOf(refill.p50, update.p50)) + ", "
                            + Aim.atMost(10, ratioOf(refill.p99, update.p99)));
            bench.say("  refill " + at + ms(refill.p50) + ", " + ms(refill.p99) + "; update " + ms(update.p50) + ", "
                    + ms(update.p99));
        }
        return table;
    }

    private long refills(double rate, Duration warmUp, long nanos, Percentiles into) throws Exception {
        carrier.endAtRate(rate, warmUp.toNanos());
        carrier.refills().clear();
        long missed = carrier.endAtRate(rate, nanos);
        carrier.awaitQuiet();
        carrier.throwFault();
        into.add(carrier.refills());
        return missed;
    }

    private static String ms(List<Double> values) {
        return Figure.millis(Median.of(values));
    }

    private static String ratio(List<Double> values, List<Double> limits) {
        return Figure.one(ratioOf(values, limits));
    }

    private static double ratioOf(List<Double> values, List<Double> limits) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            ratios.add(values.get(i) / limits.get(i));
        }
        return Median.of(ratios);
    }
}
