package io.bulkcall.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of a call and the hand-over of its line at the database, every guard on, against bare updates: by turns, on the
 * same server.
 */
final class HandOver implements Part {

    private static final int CONNECTIONS = 64;
    /** As many as a small machine has cores: then nobody waits for one, and the time of a statement is what it costs. */
    private static final int PROFILED_CONNECTIONS = 2;

    /** Of the engine's pool, see {@code DatabaseConfiguration}: it never uses more. */
    private static final int LANE_CONNECTIONS = 16;

    private static final int LINES = 10;
    /** Beyond what any machine does that this was run on. */
    private static final int CALLS_PER_SECOND_MAX = 12_000;

    @Override
    public String name() {
        return "hand-over";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        Postgres postgres = bench.postgres();
        Town town = new Town(postgres);
        int connections = bench.profiled() ? PROFILED_CONNECTIONS : CONNECTIONS;
        int laneConnections = bench.profiled() ? PROFILED_CONNECTIONS : LANE_CONNECTIONS;
        try (HikariDataSource pool = postgres.pool("one-by-one", connections);
                HikariDataSource lanePool = postgres.pool("lanes", laneConnections)) {
            UpdateLimit limit = UpdateLimit.on(postgres, pool, connections);
            List<Long> apart = businesses(bench, town);
            List<Long> together = businesses(bench, town);
            OneByOne oneByOne = OneByOne.fill(town, lanePool, apart, LINES, laneConnections);
            OneByOne.fill(town, lanePool, together, LINES, laneConnections);
            Batched batched = new Batched(town, lanePool, together);
            town.settle();

            CostMeter meter = new CostMeter(postgres);
            Load load = bench.load(connections);
            Load lanes = bench.load(laneConnections);
            // Every connection plans each statement once, which takes longer than many calls.
            Rate _ = oneByOne.run(lanes);
            Batched.Result _ = batched.run(bench.scale().warmUp(), bench.scale().measured());
            Rounds rounds = new Rounds();
            for (int round = 1; round <= bench.scale().rounds(); round++) {
                rounds.r1.add(Measured.of(meter, pool, () -> limit.oneByOne(load)));
                rounds.r2.add(Measured.of(meter, pool, () -> limit.together(load)));
                rounds.oneByOne.add(Measured.of(meter, lanePool, () -> oneByOne.run(lanes)));
                rounds.batched.add(Measured.of(meter, lanePool, () -> {
                    Batched.Result result =
                            batched.run(bench.scale().warmUp(), bench.scale().measured());
                    rounds.callsPerTransaction.add(result.callsPerTransaction());
                    return result.rate();
                }));
                bench.say(rounds.newest());
            }
            return rounds.section(bench);
        }
    }

    private static List<Long> businesses(Bench bench, Town town) {
        List<Long> businesses = town.newBusinesses(bench.scale().businesses(), LINES);
        town.newRuns(
                businesses,
                LINES
                        + bench.scale().jobsFor(CALLS_PER_SECOND_MAX)
                                / bench.scale().businesses());
        return businesses;
    }

    private static final class Rounds {
        private final List<Measured> r1 = new ArrayList<>();
        private final List<Measured> r2 = new ArrayList<>();
        private final List<Measured> oneByOne = new ArrayList<>();
        private final List<Measured> batched = new ArrayList<>();
        private final List<Double> callsPerTransaction = new ArrayList<>();

        private String newest() {
            return "  R1 %s/s, R2 %s rows/s, one by one %s/s, batched %s/s (%s calls a transaction)"
                    .formatted(
                            Figure.whole(r1.getLast().rate().perSecond()),
                            Figure.whole(r2.getLast().rate().perSecond()),
                            Figure.whole(oneByOne.getLast().rate().perSecond()),
                            Figure.whole(batched.getLast().rate().perSecond()),
                            Figure.one(callsPerTransaction.getLast()));
        }

        private Section section(Bench bench) {
            Table rates = new Table("", "a second", "÷ R1", "÷ R1, each round", "floor", "aim")
                    .row("R1: one row updated, one transaction", perSecond(r1), "1", "", "", "")
                    .row(
                            "R2: rows updated, 100 a transaction",
                            perSecond(r2),
                            Figure.ratio(ratio(r2)),
                            ratios(r2),
                            "",
                            "")
                    .row(calls("calls, one by one", oneByOne, 0.25, 0.5))
                    .row(calls("calls, as they batch", batched, 1, 2));
            Table costs = new Table(
                            "for each",
                            "transactions",
                            "rows written",
                            "heap-only updates",
                            "WAL",
                            "WAL records",
                            "full pages",
                            "time in the database",
                            "processor time of PostgreSQL")
                    .row(costs("R1: row", r1))
                    .row(costs("R2: row", r2))
                    .row(costs("call, one by one", oneByOne))
                    .row(costs("call, batched", batched));
            return new Section(
                    "hand-over",
                    List.of(
                            Durability.checked(bench.postgres()).toString(),
                            CONNECTIONS + " connections for R1 and R2, the engine's " + LANE_CONNECTIONS
                                    + " one by one, and with its " + Batched.LANES + " lanes as they batch",
                            "2 × " + bench.scale().businesses() + " businesses with " + LINES + " lines",
                            bench.scale().rounds() + " rounds of "
                                    + Figure.one(Stopwatch.seconds(bench.scale().measured()))
                                    + " s each, in turn; medians",
                            "as they batch, a transaction took " + Figure.one(Median.of(callsPerTransaction))
                                    + " calls"),
                    List.of(rates, costs));
        }

        private static String perSecond(List<Measured> rounds) {
            return Figure.whole(Median.of(
                    rounds.stream().map(round -> round.rate().perSecond()).toList()));
        }

        private List<Double> ratiosOf(List<Measured> rounds) {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < rounds.size(); i++) {
                ratios.add(rounds.get(i).rate().perSecond() / r1.get(i).rate().perSecond());
            }
            return ratios;
        }

        private String[] calls(String what, List<Measured> rounds, double floor, double aim) {
            double ratio = ratio(rounds);
            return new String[] {
                what,
                perSecond(rounds),
                Figure.ratio(ratio),
                ratios(rounds),
                Aim.atLeast(floor, ratio),
                Aim.atLeast(aim, ratio)
            };
        }

        private double ratio(List<Measured> rounds) {
            return Median.of(ratiosOf(rounds));
        }

        private String ratios(List<Measured> rounds) {
            return String.join(" ", ratiosOf(rounds).stream().map(Figure::ratio).toList());
        }

        private static String[] costs(String what, List<Measured> rounds) {
            Costs all = rounds.stream().map(Measured::costs).reduce(Costs.none(), Costs::plus);
            long count = rounds.stream().mapToLong(round -> round.rate().all()).sum();
            return new String[] {
                what,
                Figure.ratio((double) all.transactions() / count),
                Figure.one((double) all.rows() / count),
                all.updates() == 0 ? "" : Figure.whole(100.0 * all.hotUpdates() / all.updates()) + " %",
                Figure.whole((double) all.walBytes() / count) + " B",
                Figure.one((double) all.walRecords() / count),
                Figure.ratio((double) all.walPages() / count),
                Figure.micros(all.active(), count),
                Figure.micros(all.cpu(), count)
            };
        }
    }
}
