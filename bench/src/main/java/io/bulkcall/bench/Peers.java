package io.bulkcall.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Job queues side by side, on the same server in the same run, doing the same: claim a job, do nothing, complete it. */
final class Peers implements Part {

    private static final int TENANTS = 1_000;
    private static final double PICK_UPS_PER_SECOND = 50;

    @Override
    public String name() {
        return "peers";
    }

    /**
     * How much of everything.
     *
     * @param inFront jobs of one tenant
     * @param patience how long a pick-up is waited for
     */
    private record Size(int rounds, int jobs, Duration workAtMost, int pickUps, int inFront, Duration patience) {
        static Size of(Scale scale) {
            return scale.isQuick()
                    ? new Size(1, 5_000, Duration.ofSeconds(5), 50, 20_000, Duration.ofSeconds(2))
                    : new Size(3, 50_000, Duration.ofSeconds(30), 500, 500_000, Duration.ofSeconds(20));
        }
    }

    private static final class Findings {
        private final List<Double> perSecond = new ArrayList<>();
        private final List<Double> ofBulkCall = new ArrayList<>();
        private Costs costs = Costs.none();
        private long jobs;
        private long left;
        private Latencies pickUps = new Latencies();
        private Latencies behind = new Latencies();
    }

    @Override
    public Section measure(Bench bench) throws Exception {
        Size size = Size.of(bench.scale());
        Map<Peer, Findings> all = new LinkedHashMap<>();
        for (Peer peer : peers(bench)) {
            all.put(peer, new Findings());
        }
        try {
            for (Peer peer : all.keySet()) {
                peer.prepare();
            }
            for (int round = 0; round < size.rounds(); round++) {
                throughput(bench, size, all);
            }
            for (Map.Entry<Peer, Findings> entry : all.entrySet()) {
                pickUps(bench, size, entry.getKey(), entry.getValue());
            }
            return section(bench, size, all);
        } finally {
            all.keySet().forEach(Peer::close);
        }
    }

    private static List<Peer> peers(Bench bench) {
        return List.of(
                new BulkCallPeer(bench),
                new DbSchedulerPeer(bench),
                new JobRunrPeer(bench),
                new NodePeer(bench, "pg-boss", "pg-boss", "none a tenant in the version for Node.js 20"),
                new NodePeer(bench, "graphile-worker", "graphile-worker", "none a tenant"),
                new NodePeer(bench, "graphile-worker, limited", "graphile-worker-limited", "3: named queues"));
    }

    private static void throughput(Bench bench, Size size, Map<Peer, Findings> all) throws Exception {
        CostMeter meter = new CostMeter(bench.postgres());
        double bulkCall = 0;
        for (Map.Entry<Peer, Findings> entry : all.entrySet()) {
            Peer peer = entry.getKey();
            Findings findings = entry.getValue();
            peer.enqueue(1, TENANTS, size.jobs());
            bench.postgres().execute("vacuum (analyze)");
            Costs before = meter.read();
            Rate rate = peer.work(size.jobs(), size.workAtMost());
            // The kernel counts the time of sessions that ended once their server has noticed.
            Thread.sleep(500);
            findings.costs = findings.costs.plus(meter.read().minus(before));
            findings.jobs += rate.all();
            findings.left += size.jobs() - rate.all();
            findings.perSecond.add(rate.perSecond());
            bulkCall = bulkCall == 0 ? rate.perSecond() : bulkCall;
            findings.ofBulkCall.add(rate.perSecond() / bulkCall);
            bench.say("  " + peer.name() + ": " + Figure.whole(rate.perSecond()) + " jobs/s");
        }
    }

    private static void pickUps(Bench bench, Size size, Peer peer, Findings findings) throws Exception {
        if (findings.left > 0) {
            // They would stand in front here.
            peer.clear(Math.toIntExact(findings.left), size.workAtMost().multipliedBy(3));
        }
        findings.pickUps = peer.pickUp(TENANTS + 1, size.pickUps(), PICK_UPS_PER_SECOND, size.patience(), false);
        peer.enqueue(0, 1, size.inFront());
        bench.postgres().execute("vacuum (analyze)");
        findings.behind = peer.pickUp(TENANTS + 1, size.pickUps(), PICK_UPS_PER_SECOND, size.patience(), true);
        bench.say("  " + peer.name() + ": pick-up " + shown(findings.pickUps, size) + ", with "
                + Figure.whole(size.inFront()) + " in front " + shown(findings.behind, size));
    }

    private static Section section(Bench bench, Size size, Map<Peer, Findings> all) {
        Table work = new Table(
                "", "version", "limit", "jobs a second", "÷ BulkCall", "time in the database", "processor time", "WAL");
        Table latency = new Table(
                "from being handed in to its beginning",
                "p50",
                "p99",
                "begun",
                "behind " + Figure.whole(size.inFront()) + " of one tenant: p50",
                "p99",
                "begun");
        all.forEach((peer, findings) -> {
            work.row(
                    peer.name(),
                    peer.version(),
                    peer.limit(),
                    Figure.whole(Median.of(findings.perSecond)),
                    Figure.ratio(Median.of(findings.ofBulkCall)),
                    Figure.micros(findings.costs.active(), findings.jobs),
                    Figure.micros(findings.costs.cpu(), findings.jobs),
                    Figure.whole((double) findings.costs.walBytes() / findings.jobs) + " B");
            latency.row(
                    peer.name(),
                    Figure.millis(findings.pickUps.millis(0.5)),
                    Figure.millis(findings.pickUps.millis(0.99)),
                    share(findings.pickUps, size),
                    Figure.millis(findings.behind.millis(0.5)),
                    Figure.millis(findings.behind.millis(0.99)),
                    share(findings.behind, size));
        });
        return new Section(
                "peers",
                List.of(
                        Durability.checked(bench.postgres()).toString(),
                        Figure.whole(size.jobs()) + " jobs of " + Figure.whole(TENANTS) + " tenants, " + size.rounds()
                                + " rounds in turn, medians",
                        "pick-up: " + size.pickUps() + " jobs at " + Figure.whole(PICK_UPS_PER_SECOND)
                                + " a second, begun within " + size.patience().toSeconds() + " s of the last"),
                List.of(work, latency));
    }

    private static String shown(Latencies latencies, Size size) {
        return Figure.millis(latencies.millis(0.5)) + " / " + Figure.millis(latencies.millis(0.99)) + " ("
                + share(latencies, size) + ")";
    }

    private static String share(Latencies latencies, Size size) {
        return Figure.whole(100.0 * latencies.count() / size.pickUps()) + " %";
    }
}
