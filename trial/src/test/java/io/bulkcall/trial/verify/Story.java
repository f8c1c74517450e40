package io.bulkcall.trial.verify;

import io.bulkcall.trial.process.Deployment.Refusal;
import io.bulkcall.trial.process.RunningServer.Ending;
import io.bulkcall.trial.rest.Resources.Counts;
import io.bulkcall.trial.rest.Resources.Job;
import io.bulkcall.trial.rest.Simulator.Callbacks;
import io.bulkcall.trial.rest.Simulator.Forged;
import io.bulkcall.trial.rest.Simulator.Ledger;
import io.bulkcall.trial.rest.Simulator.LedgerCall;
import io.bulkcall.trial.rest.Simulator.Refills;
import io.bulkcall.trial.rest.Simulator.Refused;
import io.bulkcall.trial.verify.Evidence.Books;
import io.bulkcall.trial.verify.Evidence.FinishedRun;
import io.bulkcall.trial.verify.Evidence.ServerTrace;
import io.bulkcall.trial.verify.Evidence.Tenant;
import io.bulkcall.trial.verify.Probe.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An acceptance run as it should go, calculated call by call: three businesses, four runs, two direct calls. */
final class Story {
    static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration RUNS_BEGIN = Duration.ofMillis(250);
    private static final int LINES = 3;
    private static final List<String> OUTCOMES = List.of("answered", "answered", "busy", "answered", "no_answer");

    private Story() {}

    static Evidence happy() {
        List<Tenant> tenants = List.of(
                tenant(1, interleaved(1), List.of(1L)),
                tenant(2, interleaved(2, 3), List.of(2L, 3L)),
                tenant(3, withDirectCalls(interleaved(4)), List.of(4L)));
        List<Sample> samples = IntStream.range(0, 300)
                .mapToObj(i -> sample(tenants, Duration.ofMillis(100L * i)))
                .toList();
        List<LimitsReading> limits = List.of(new LimitsReading(1, 3, 3, 3), new LimitsReading(1, 3, 2, 2));
        return new Evidence(tenants, samples, limits, probes(), books(tenants), server(tenants));
    }

    /** Nothing was recorded at all. */
    static Evidence nothing() {
        var ledger = new Ledger(
                0,
                Map.of(),
                0,
                0,
                new Refills(0, 0, 0, 0),
                new Callbacks(0, 0, 0, 0, 0, 0, 0, 0),
                new Forged(0, 0, 0, 0),
                0,
                new Refused(0, List.of()));
        return new Evidence(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Books(ledger, List.of()),
                new ServerTrace(List.of(), List.of(), new Ending(Duration.ZERO, 1), new Refusal(0, List.of())));
    }

    /** The runs that 50 jobs belong to, in turn; 0 = a direct call. */
    private static List<Long> interleaved(long... runs) {
        return IntStream.range(0, 50).mapToObj(i -> runs[i % runs.length]).toList();
    }

    private static List<Long> withDirectCalls(List<Long> jobs) {
        List<Long> all = new ArrayList<>(jobs);
        all.addAll(10, List.of(0L, 0L));
        return all;
    }

    private static Tenant tenant(long id, List<Long> runOfJobs, List<Long> runs) {
        List<Job> jobs = new ArrayList<>();
        PriorityQueue<Instant> lines = new PriorityQueue<>();
        Instant first = BEGIN.plus(RUNS_BEGIN);
        IntStream.range(0, LINES).forEach(line -> lines.add(first.plusMillis(line)));
        for (int i = 0; i < runOfJobs.size(); i++) {
            Instant start = lines.remove();
            Instant end = start.plusMillis(700 + i * 37 % 500);
            lines.add(end.plusMillis(5));
            long run = runOfJobs.get(i);
            jobs.add(job(id, i, run, run == 0 ? start.minusMillis(300) : first, start, end));
        }
        List<FinishedRun> finished =
                runs.stream().map(run -> finished(run, of(jobs, run))).toList();
        List<String> phones = jobs.stream().map(Job::phone).toList();
        return new Tenant(id, "Business " + id, "+9723700010" + id, LINES, phones, finished, of(jobs, 0));
    }

    private static Job job(long tenant, int i, long run, Instant created, Instant start, Instant end) {
        long id = tenant * 1000 + i;
        String phone = "+9725557%02d%03d".formatted(tenant, i);
        return new Job(
                id,
                run == 0 ? null : (Long) run,
                id + 5000,
                phone,
                "Lead " + i,
                "completed",
                OUTCOMES.get(i % 5),
                1,
                created,
                start,
                end);
    }

    private static List<Job> of(List<Job> jobs, long run) {
        return jobs.stream()
                .filter(job -> (job.runId() == null ? 0 : job.runId()) == run)
                .toList();
    }

    private static FinishedRun finished(long id, List<Job> jobs) {
        return new FinishedRun(id, jobs.size(), "completed", new Counts(0, 0, 0, jobs.size(), 0, 0), jobs);
    }

    private static Sample sample(List<Tenant> tenants, Duration at) {
        Map<Long, Integer> active = new HashMap<>();
        Map<Long, Integer> counted = new HashMap<>();
        Map<Long, Map<String, Integer>> runs = new HashMap<>();
        Instant now = BEGIN.plus(at);
        for (Tenant tenant : tenants) {
            int live = (int) tenant.jobs()
                    .filter(job -> status(job, now).equals("calling"))
                    .count();
            counted.put(tenant.id(), live);
            if (live > 0) {
                active.put(tenant.id(), live);
            }
            if (at.compareTo(RUNS_BEGIN) > 0) {
                tenant.runs().forEach(run -> runs.put(run.id(), statuses(run, now)));
            }
        }
        return new Sample(at, active, counted, runs);
    }

    private static Map<String, Integer> statuses(FinishedRun run, Instant now) {
        Map<String, Integer> statuses = new HashMap<>();
        run.jobs().forEach(job -> statuses.merge(status(job, now), 1, Integer::sum));
        return statuses;
    }

    private static String status(Job job, Instant now) {
        if (now.isBefore(instant(job.startedAt()))) {
            return "queued";
        }
        return now.isBefore(instant(job.endedAt())) ? "calling" : "completed";
    }

    private static Instant instant(@Nullable Instant instant) {
        return Objects.requireNonNull(instant);
    }

    private static List<Probe> probes() {
        return List.of(
                new Probe(Kind.DIRECT_BEYOND_LIMIT, "POST /calls", "429", "429"),
                new Probe(Kind.FORGED_CALLBACK, "POST /webhook", "403", "403"),
                new Probe(Kind.FOREIGN, "GET /runs/1", "404", "404"));
    }

    private static Books books(List<Tenant> tenants) {
        List<LedgerCall> calls = tenants.stream()
                .flatMap(tenant -> tenant.jobs()
                        .map(job -> new LedgerCall(
                                "CA" + job.id(),
                                job.phone(),
                                tenant.callerId(),
                                job.outcome(),
                                instant(job.startedAt()),
                                null,
                                List.of())))
                .sorted(Comparator.comparing(LedgerCall::createdAt))
                .toList();
        Map<String, Integer> most = new HashMap<>();
        tenants.forEach(tenant -> most.put(tenant.callerId(), LINES));
        var ledger = new Ledger(
                0,
                most,
                calls.size(),
                0,
                new Refills(4, 30, 60, 140),
                new Callbacks(500, 0, 500, 0, 0, 0, 0, 0),
                new Forged(40, 40, 0, 0),
                0,
                new Refused(0, List.of()));
        return new Books(ledger, calls);
    }

    private static ServerTrace server(List<Tenant> tenants) {
        Stream<String> starts = tenants.stream()
                .flatMap(tenant -> tenant.runs().stream())
                .map(run -> "INFO [BulkCall] Starting run " + run.id() + " with concurrency=3");
        Stream<String> calls = tenants.stream()
                .flatMap(Tenant::jobs)
                .map(job -> "INFO [BulkCall] Started call for lead=" + job.leadId() + " to +97255*****67");
        List<String> secrets =
                tenants.stream().flatMap(tenant -> tenant.phones().stream()).toList();
        return new ServerTrace(
                Stream.concat(starts, calls).toList(),
                secrets,
                new Ending(Duration.ofSeconds(1), 143),
                new Refusal(1, List.of("PUBLIC_HOST: is missing")));
    }
}
