package io.bulkcall.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole calls through a real server: create out, callbacks and the request for TwiML in, signed, over HTTP. Beside it the
 * same exchanges with a server that does nothing (R3), and how soon a freed line is filled again, beside bare updates.
 */
final class EndToEnd implements Part {

    private static final int BUSINESSES = 100;
    private static final int LINES = 10;
    /** Of the carrier: more of them make ends of a business gather, as they do under load. */
    private static final int CALLBACK_CONNECTIONS = 64;

    private static final int CALLS_PER_SECOND_MAX = 4_000;
    private static final int UPDATE_CONNECTIONS = 64;
    /** Half a minute: after ten seconds a third of the server's time still went to compiling itself. */
    private static final int WARM_UPS = 15;

    @Override
    public String name() {
        return "end-to-end";
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        Postgres postgres = bench.postgres();
        Town town = new Town(postgres);
        List<Long> businesses = town.newBusinesses(BUSINESSES, LINES);
        town.newRuns(businesses, LINES + bench.scale().jobsFor(CALLS_PER_SECOND_MAX) / BUSINESSES);
        town.newScenes(businesses);
        town.settle();
        town.wake(businesses);

        int emptyPort = Program.freePort();
        int port = Program.freePort();
        try (MeasuredCarrier emptyCarrier = carrierOf(emptyPort);
                MeasuredCarrier carrier = carrierOf(port);
                Program empty = empty(bench, emptyPort, emptyCarrier.address());
                BulkCallServer server = BulkCallServer.start(bench, port, carrier.address());
                HikariDataSource pool = postgres.pool("updates", UPDATE_CONNECTIONS)) {
            emptyCarrier.awaitTalking(BUSINESSES * LINES);
            carrier.awaitTalking(BUSINESSES * LINES);
            Side r3 = new Side(emptyCarrier, empty.pid(), postgres);
            Side bulkcall = new Side(carrier, server.pid(), postgres);
            Duration warmUp = bench.scale().warmUp().multipliedBy(WARM_UPS);
            r3.run(warmUp);
            bulkcall.run(warmUp);
            Throughput throughput = new Throughput();
            for (int round = 0; round < bench.scale().rounds(); round++) {
                throughput.add(
                        r3.run(bench.scale().measured()),
                        bulkcall.run(bench.scale().measured()));
                bench.say(throughput.newest());
            }
            UpdateLimit limit = UpdateLimit.on(postgres, pool, UPDATE_CONNECTIONS);
            PacedUpdates updates = new PacedUpdates(limit, pool, UPDATE_CONNECTIONS);
            Refill refill = new Refill(bench, carrier, updates);
            Table refills = refill.measure(throughput.bulkcallPerSecond());
            return new Section(
                    name(),
                    List.of(
                            Durability.checked(postgres).toString(),
                            BUSINESSES + " businesses with " + LINES + " lines, all busy",
                            "the server as ./bulkcall serve starts it, the carrier and the measuring in a process of"
                                    + " their own, all on this machine",
                            bench.scale().rounds() + " rounds of "
                                    + Figure.one(Stopwatch.seconds(bench.scale().measured()))
                                    + " s each, in turn; medians"),
                    List.of(throughput.rates(), throughput.processors(), refills));
        }
    }

    private static MeasuredCarrier carrierOf(int port) throws Exception {
        return new MeasuredCarrier(URI.create("http://127.0.0.1:" + port), CALLBACK_CONNECTIONS);
    }

    private static Program empty(Bench bench, int port, URI carrier) throws Exception {
        List<String> arguments = List.of(String.valueOf(port), carrier.toString(), String.valueOf(BUSINESSES * LINES));
        Program program =
                Program.java(EmptyServer.class, arguments, bench.directory().resolve("empty.log"));
        program.await(URI.create("http://127.0.0.1:" + port + "/"));
        return program;
    }

    /** A server with its carrier. */
    private record Side(MeasuredCarrier carrier, long pid, Postgres postgres) {

        /** As fast as it goes. */
        Whole run(Duration duration) throws Exception {
            CostMeter meter = new CostMeter(postgres);
            Duration server = ProcessTimes.of(pid);
            Duration own = ProcessTimes.of(ProcessHandle.current().pid());
            Costs database = meter.read();
            long before = carrier.created();
            Stopwatch watch = new Stopwatch();
            carrier.endAtOnce();
            Thread.sleep(duration);
            long calls = carrier.created() - before;
            Duration took = watch.elapsed();
            carrier.letTalk();
            Whole whole = new Whole(
                    new Rate(calls, took, calls),
                    ProcessTimes.of(pid).minus(server),
                    meter.read().minus(database).cpu(),
                    ProcessTimes.of(ProcessHandle.current().pid()).minus(own));
            carrier.awaitQuiet();
            carrier.throwFault();
            if (calls == 0) {
                throw new IllegalStateException("not one call was made in " + took.toMillis() + " ms");
            }
            return whole;
        }
    }

    /** @param carrier also the measuring */
    private record Whole(Rate rate, Duration server, Duration postgres, Duration carrier) {}

    private static final class Throughput {
        private final List<Whole> r3 = new ArrayList<>();
        private final List<Whole> bulkcall = new ArrayList<>();

        private void add(Whole r3, Whole bulkcall) {
            this.r3.add(r3);
            this.bulkcall.add(bulkcall);
        }

        private String newest() {
            return "  R3 %s calls/s, BulkCall %s calls/s"
                    .formatted(
                            Figure.whole(r3.getLast().rate().perSecond()),
                            Figure.whole(bulkcall.getLast().rate().perSecond()));
        }

        private static double perSecond(List<Whole> rounds) {
            return Median.of(
                    rounds.stream().map(round -> round.rate().perSecond()).toList());
        }

        private double bulkcallPerSecond() {
            return perSecond(bulkcall);
        }

        private Table rates() {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < r3.size(); i++) {
                ratios.add(bulkcall.get(i).rate().perSecond() / r3.get(i).rate().perSecond());
            }
            return new Table("whole calls", "a second", "÷ R3", "each round", "aim")
                    .row("R3: empty handlers, no database", Figure.whole(perSecond(r3)), "1", "", "")
                    .row(
                            "BulkCall",
                            Figure.whole(bulkcallPerSecond()),
                            Figure.ratio(Median.of(ratios)),
                            String.join(" ", ratios.stream().map(Figure::ratio).toList()),
                            Aim.atLeast(0.5, Median.of(ratios)));
        }

        private Table processors() {
            Table table = new Table("processor time of a call", "server", "PostgreSQL", "carrier and measuring", "all");
            row(table, "R3", r3);
            row(table, "BulkCall", bulkcall);
            return table;
        }

        private static void row(Table table, String name, List<Whole> rounds) {
            long calls =
                    rounds.stream().mapToLong(round -> round.rate().count()).sum();
            Duration server = rounds.stream().map(Whole::server).reduce(Duration.ZERO, Duration::plus);
            Duration postgres = rounds.stream().map(Whole::postgres).reduce(Duration.ZERO, Duration::plus);
            Duration carrier = rounds.stream().map(Whole::carrier).reduce(Duration.ZERO, Duration::plus);
            table.row(
                    name,
                    Figure.micros(server, calls),
                    Figure.micros(postgres, calls),
                    Figure.micros(carrier, calls),
                    Figure.micros(server.plus(postgres).plus(carrier), calls));
        }
    }
}
