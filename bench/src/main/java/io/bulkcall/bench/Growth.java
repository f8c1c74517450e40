package io.bulkcall.bench;

import io.bulkcall.database.Sql;
import io.bulkcall.run.Runs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What becomes of the engine's speed when everything around it grows: databases side by side on the same server. */
final class Growth implements Part {

    private static final String FIND_RUN = Sql.of(Runs.class).text("find_run");
    private static final int SMALL_BUSINESSES = 200;

    @Override
    public String name() {
        return "growth";
    }

    /**
     * How large small and large are.
     *
     * @param active businesses that make calls, as many in each database
     * @param jobsOfActive queued for each of them
     */
    private record Size(
            int pairs, int active, int jobsOfActive, int businesses, int jobs, int blocked, int longRun, Load load) {
        static Size of(Scale scale) {
            return scale.isQuick()
                    ? new Size(3, 200, 300, 2_000, 200_000, 50_000, 100_000, load(200, 800))
                    : new Size(7, 1_000, 1_000, 100_000, 10_000_000, 500_000, 1_000_000, load(1_000, 4_000));
        }

        private static Load load(long warmUpMillis, long measuredMillis) {
            return new Load(
                    Neighbourhood.CONNECTIONS, Duration.ofMillis(warmUpMillis), Duration.ofMillis(measuredMillis));
        }
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        Size size = Size.of(bench.scale());
        Disk.require(bench.directory(), 1_000L * size.jobs() + 2_000_000_000L);
        Postgres largeDatabase = bench.postgres().beside("large");
        Postgres blockedDatabase = bench.postgres().beside("blocked");
        try {
            return measure(bench, size, largeDatabase, blockedDatabase);
        } finally {
            largeDatabase.leave();
            blockedDatabase.leave();
        }
    }

    private Section measure(Bench bench, Size size, Postgres largeDatabase, Postgres blockedDatabase) throws Exception {
        Stopwatch filling = new Stopwatch();
        try (Neighbourhood small = new Neighbourhood(bench.postgres(), size.active(), size.jobsOfActive());
                Neighbourhood large = new Neighbourhood(largeDatabase, size.active(), size.jobsOfActive());
                Neighbourhood blocked = new Neighbourhood(blockedDatabase, size.active(), size.jobsOfActive())) {
            int others = size.businesses() - size.active();
            large.addIdle(others, (size.jobs() - size.active() * size.jobsOfActive()) / others);
            blocked.addBlocked(size.blocked());
            small.settle();
            large.settle();
            blocked.settle();
            bench.say("  filled in " + filling.elapsed().toSeconds() + " s");

            Table table = new Table("", "before", "after", "after ÷ before", "each pair", "aim");
            String active = Figure.whole(size.active());
            String businesses = active + " → " + Figure.whole(size.businesses()) + " businesses, "
                    + Figure.whole((double) size.active() * size.jobsOfActive()) + " → "
                    + Figure.whole(size.jobs()) + " queued jobs: calls a second";
            pairs(bench, table, businesses, small, large, size);
            pairs(
                    bench,
                    table,
                    Figure.whole(size.blocked()) + " blocked jobs of one business in front: calls a second",
                    small,
                    blocked,
                    size);
            long longRun = small.addBusy(size.longRun());
            small.settle();
            progressReads(bench, table, small, longRun, size);
            Table first = firstDials(bench, small, longRun, size);
            return new Section(
                    name(),
                    List.of(
                            Durability.checked(bench.postgres()).toString(),
                            "full job rows, each database with " + active
                                    + " businesses that call and as many calls a second as they can, one by one over "
                                    + Neighbourhood.CONNECTIONS + " connections",
                            size.pairs() + " pairs in turn, medians"),
                    List.of(table, first));
        }
    }

    private static void pairs(
            Bench bench, Table table, String what, Neighbourhood before, Neighbourhood after, Size size)
            throws Exception {
        List<Double> befores = new ArrayList<>();
        List<Double> afters = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        double _ = before.callsPerSecond(size.load());
        double _ = after.callsPerSecond(size.load());
        for (int pair = 0; pair < size.pairs(); pair++) {
            // Each goes first as often as the other.
            double afterFirst = pair % 2 == 1 ? after.callsPerSecond(size.load()) : 0;
            befores.add(before.callsPerSecond(size.load()));
            afters.add(pair % 2 == 1 ? afterFirst : after.callsPerSecond(size.load()));
            ratios.add(afters.getLast() / befores.getLast());
        }
        table.row(
                what,
                Figure.whole(Median.of(befores)),
                Figure.whole(Median.of(afters)),
                Figure.ratio(Median.of(ratios)),
                String.join(" ", ratios.stream().map(Figure::ratio).toList()),
                Aim.atLeast(0.85, Median.of(ratios)));
        bench.say("  " + what + ": " + Figure.ratio(Median.of(ratios)));
    }

    /** What the screen of a run asks for, again and again. */
    private static void progressReads(Bench bench, Table table, Neighbourhood small, long longRun, Size size) {
        Latencies shorts = new Latencies();
        Latencies longs = new Latencies();
        for (int n = 0; n < 200; n++) {
            shorts.add(progressRead(small.postgres(), small.businesses().get(n % size.active())));
            longs.add(progressRead(small.postgres(), longRun));
        }
        double ratio = longs.millis(0.5) / shorts.millis(0.5);
        table.row(
                "progress of a run of " + Figure.whole(size.jobsOfActive()) + " → " + Figure.whole(size.longRun())
                        + " jobs, read: p50",
                Figure.millis(shorts.millis(0.5)),
                Figure.millis(longs.millis(0.5)),
                Figure.ratio(ratio),
                "",
                Aim.atMost(1.5, ratio));
        bench.say("  progress reads: " + Figure.ratio(ratio));
    }

    private static long progressRead(Postgres postgres, long business) {
        long run = postgres.sql()
                .sql("select max(id) from outbound_call_runs where business_id = ?")
                .param(business)
                .query(Long.class)
                .single();
        long begun = System.nanoTime();
        postgres.sql()
                .sql(FIND_RUN)
                .param("business_id", business)
                .param("run_id", run)
                .query()
                .singleRow();
        return System.nanoTime() - begun;
    }

    private static Table firstDials(Bench bench, Neighbourhood small, long longRun, Size size) throws Exception {
        Table table =
                new Table("first call of " + SMALL_BUSINESSES + " small businesses, begun together", "p50", "p99");
        // The lanes' connections plan each statement once.
        Latencies _ = FirstDials.of(small, SMALL_BUSINESSES, List.of());
        Latencies alone = FirstDials.of(small, SMALL_BUSINESSES, List.of());
        Latencies beside = FirstDials.of(small, SMALL_BUSINESSES, List.of(longRun));
        table.row("alone", Figure.millis(alone.millis(0.5)), Figure.millis(alone.millis(0.99)));
        table.row(
                "beside one with " + Figure.whole(size.longRun()) + " queued, at full speed",
                Figure.millis(beside.millis(0.5)),
                Figure.millis(beside.millis(0.99)));
        bench.say("  first dials: " + Figure.millis(alone.millis(0.99)) + " alone, "
                + Figure.millis(beside.millis(0.99)) + " beside (p99)");
        return table;
    }
}
