package io.bulkcall.trial.verify;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.trial.process.RunningServer.Ending;
import io.bulkcall.trial.rest.Resources.Counts;
import io.bulkcall.trial.rest.Resources.Job;
import io.bulkcall.trial.rest.Simulator.Callbacks;
import io.bulkcall.trial.rest.Simulator.Forged;
import io.bulkcall.trial.rest.Simulator.Ledger;
import io.bulkcall.trial.rest.Simulator.LedgerCall;
import io.bulkcall.trial.rest.Simulator.Refills;
import io.bulkcall.trial.rest.Simulator.Refused;
import io.bulkcall.trial.verify.Evidence.FinishedRun;
import io.bulkcall.trial.verify.Evidence.Tenant;
import io.bulkcall.trial.verify.Probe.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CheckTests {
    private static final Evidence HAPPY = Story.happy();
    private static final Ledger LEDGER = HAPPY.books().ledger();

    /** What goes wrong, and in which words the check has to say so. */
    private record Fault(UnaryOperator<Evidence> doctor, String said) {}

    private static final Map<Check, List<Fault>> FAULTS = Map.ofEntries(
            entry(Check.SAMPLED, List.of(fault(e -> Doctor.samples(e, samples -> without(samples, 20, 40)), "2.1 s"))),
            entry(
                    Check.SUMS,
                    List.of(
                            fault(e -> Doctor.sample(e, 30, CheckTests::oneMoreInRun1), "51 in all instead of 50"),
                            fault(e -> Doctor.sample(e, 30, CheckTests::run1Vanished), "0 in all instead of 50"))),
            entry(
                    Check.MOST_ACTIVE,
                    List.of(
                            fault(
                                    e -> Doctor.sample(e, 30, sample -> Doctor.active(sample, 1, 4)),
                                    "4 active calls on 3"),
                            fault(e -> Doctor.samples(e, samples -> samples.subList(0, 2)), "never seen calling"))),
            entry(
                    Check.MOST_LIVE,
                    List.of(
                            fault(e -> Doctor.mostLive(e, Map.of("+97237000101", 4)), "at most 4 live calls on 3"),
                            fault(e -> Doctor.mostLive(e, Map.of()), "at most 0"))),
            entry(
                    Check.ONE_COUNT,
                    List.of(
                            fault(
                                    e -> Doctor.sample(e, 30, sample -> Doctor.counted(sample, 1, 2)),
                                    "3 by SQL, 2 by the function"),
                            fault(e -> Doctor.limits(e, new LimitsReading(1, 3, 2, 3)), "2 by REST, 3 by SQL"),
                            fault(e -> Doctor.limits(e, new LimitsReading(1, 0, 0, 0)), "too few"))),
            entry(
                    Check.LINES_FULL,
                    List.of(
                            fault(e -> Doctor.samples(e, s -> map(s, 20, 62, CheckTests::aLineFree)), "gap 4200 ms"),
                            fault(e -> Doctor.samples(e, CheckTests::aLineFreeNowAndThen), "full in 49.3 %"))),
            entry(
                    Check.REFILL,
                    List.of(
                            fault(e -> refills(e, new Refills(5, 4200, 5000, 140)), "p99 4200 ms"),
                            fault(e -> refills(e, new Refills(0, 0, 0, 0)), "0 measured"))),
            entry(
                    Check.PROGRESS,
                    List.of(
                            fault(e -> Doctor.samples(e, samples -> samples.subList(0, 100)), "seen last at"),
                            fault(e -> Doctor.samples(e, samples -> samples.subList(50, 300)), "seen first at"),
                            fault(e -> Doctor.sample(e, 100, CheckTests::run1AllQueued), "→ 50/0/0"))),
            entry(
                    Check.FAIR,
                    List.of(
                            fault(e -> Doctor.tenant(e, 1, CheckTests::firstRunServedFirst), "20 apart"),
                            fault(e -> Doctor.tenant(e, 1, t -> Doctor.runs(t, r -> shortened(r))), "only"))),
            entry(
                    Check.RUNS_DONE,
                    List.of(
                            fault(e -> run1(e, "running", new Counts(0, 0, 0, 50, 0, 0)), "is running"),
                            fault(e -> run1(e, "completed", new Counts(0, 0, 0, 49, 1, 0)), "failed=1"),
                            fault(e -> run1(e, "completed", new Counts(1, 0, 0, 49, 0, 0)), "queued=1"))),
            entry(
                    Check.DIRECT_DONE,
                    List.of(
                            fault(e -> direct(e, job -> job(job, "cancelled", job.startedAt())), "is cancelled"),
                            fault(e -> direct(e, job -> job(job, "completed", null)), "is completed"),
                            fault(
                                    e -> direct(e, job -> job(job, "completed", Story.BEGIN.plusSeconds(9))),
                                    "went before"))),
            entry(Check.DIRECT_REFUSED, List.of(fault(e -> Doctor.probe(e, Kind.DIRECT_BEYOND_LIMIT, "201"), "201"))),
            entry(
                    Check.DIALLED_ONCE,
                    List.of(
                            fault(e -> Doctor.calls(e, CheckTests::firstTwice), "more than once"),
                            fault(e -> Doctor.calls(e, calls -> without(calls, 0, 1)), "1 of 152 numbers were never"),
                            fault(e -> Doctor.calls(e, CheckTests::aStranger), "nobody asked for it"))),
            entry(
                    Check.OUTCOMES,
                    List.of(
                            fault(e -> Doctor.calls(e, calls -> without(calls, 0, 1)), "not dialled in the books"),
                            fault(
                                    e -> Doctor.calls(e, calls -> map(calls, 0, 1, c -> ended(c, "failed"))),
                                    "failed in"),
                            fault(e -> Doctor.calls(e, calls -> map(calls, 0, 1, c -> ended(c, null))), "live in"))),
            entry(
                    Check.CALLBACKS,
                    List.of(
                            fault(e -> callbacks(e, new Callbacks(500, 0, 499, 0, 0, 1, 0, 0)), "1 5xx"),
                            fault(e -> callbacks(e, new Callbacks(500, 0, 499, 0, 0, 0, 1, 0)), "1 unanswered"),
                            fault(e -> callbacks(e, new Callbacks(500, 1, 499, 0, 0, 0, 0, 0)), "1 pending"))),
            entry(
                    Check.FORGERIES,
                    List.of(
                            fault(e -> forged(e, new Forged(40, 39, 1, 0)), "39 answered 403"),
                            fault(e -> forged(e, new Forged(0, 0, 0, 0)), "0 forged"),
                            fault(e -> Doctor.probe(e, Kind.FORGED_CALLBACK, "204"), "204"))),
            entry(
                    Check.REQUESTS,
                    List.of(
                            fault(e -> Doctor.carrier(e, 152, 0, new Refused(1, List.of("Foo is unknown"))), "Foo is"),
                            fault(e -> Doctor.carrier(e, 0, 0, new Refused(0, List.of())), "no call was ever"))),
            entry(
                    Check.TWIML,
                    List.of(
                            fault(e -> Doctor.carrier(e, 152, 2, new Refused(0, List.of())), "2 not understood"),
                            fault(e -> Doctor.calls(e, calls -> List.of()), "no call was ever answered"))),
            entry(Check.FOREIGN, List.of(fault(e -> Doctor.probe(e, Kind.FOREIGN, "200"), "200 instead of 404"))),
            entry(
                    Check.LOG_STORY,
                    List.of(
                            fault(e -> Doctor.log(e, log -> without(log, 0, 1)), "start of run 1"),
                            fault(e -> Doctor.log(e, log -> without(log, 10, 11)), "told of 151 calls"),
                            fault(e -> Doctor.log(e, log -> with(log, log.getLast())), "told of 153 calls"))),
            entry(
                    Check.LOG_ERRORS,
                    List.of(
                            fault(e -> Doctor.log(e, log -> with(log, "08:00 ERROR it broke")), "it broke"),
                            fault(e -> Doctor.log(e, log -> with(log, "\tat a.B.c(B.java:7)")), "B.java:7"),
                            fault(e -> Doctor.log(e, log -> with(log, "x.YException: z")), "YException"))),
            entry(
                    Check.LOG_SECRETS,
                    List.of(fault(e -> Doctor.log(e, log -> with(log, "to +972555701000")), "1 of 152"))),
            entry(
                    Check.PUBLIC_HOST,
                    List.of(
                            fault(e -> Doctor.refusal(e, 0, "PUBLIC_HOST: is missing"), "exit 0"),
                            fault(e -> Doctor.refusal(e, 1, "PORT: is missing"), "PORT"),
                            fault(e -> Doctor.refusal(e, 1, "PUBLIC_HOST: is missing", "\tat a.B"), "2 lines"))),
            entry(
                    Check.ENDING,
                    List.of(
                            fault(e -> Doctor.ending(e, new Ending(Duration.ofSeconds(21), 143)), "21.0 s"),
                            fault(e -> Doctor.ending(e, new Ending(Duration.ofSeconds(1), 137)), "exit 137"))));

    @ParameterizedTest
    @EnumSource
    void passesWhenAllIsWell(Check check) {
        assertThat(check.judge(HAPPY)).isInstanceOf(Verdict.Passed.class);
    }

    @ParameterizedTest
    @EnumSource
    void failsWhenNothingWasRecorded(Check check) {
        assertThat(check.judge(Story.nothing())).isInstanceOf(Verdict.Failed.class);
    }

    @ParameterizedTest(name = "{0} says: {2}")
    @MethodSource("faults")
    void failsOnItsFaults(Check check, UnaryOperator<Evidence> doctor, String said) {
        assertThat(check.judge(doctor.apply(HAPPY)))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class, failed -> assertThat(failed.why()).contains(said));
    }

    @Test
    void everyCheckHasAFault() {
        assertThat(FAULTS).containsOnlyKeys(Check.values());
    }

    private static Stream<Arguments> faults() {
        return FAULTS.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().map(fault -> Arguments.of(entry.getKey(), fault.doctor, fault.said)));
    }

    private static Fault fault(UnaryOperator<Evidence> doctor, String said) {
        return new Fault(doctor, said);
    }

    private static Sample aLineFree(Sample sample) {
        return Doctor.active(sample, 1, 2);
    }

    private static List<Sample> aLineFreeNowAndThen(List<Sample> samples) {
        for (int i = 0; i < samples.size(); i += 2) {
            samples.set(i, Doctor.active(Doctor.active(aLineFree(samples.get(i)), 2, 2), 3, 2));
        }
        return samples;
    }

    private static Sample oneMoreInRun1(Sample sample) {
        return Doctor.run(
                sample, 1, Map.of("queued", sample.jobs(1, "queued") + 1, "completed", 50 - sample.jobs(1, "queued")));
    }

    private static Sample run1Vanished(Sample sample) {
        return Doctor.run(sample, 1, Map.of());
    }

    private static Sample run1AllQueued(Sample sample) {
        return Doctor.run(sample, 1, Map.of("queued", 50));
    }

    private static Evidence run1(Evidence in, String status, Counts counts) {
        return Doctor.tenant(
                in,
                0,
                tenant ->
                        Doctor.runs(tenant, run -> new FinishedRun(run.id(), run.total(), status, counts, run.jobs())));
    }

    private static FinishedRun shortened(FinishedRun run) {
        return new FinishedRun(
                run.id(), 5, run.status(), run.counts(), run.jobs().subList(0, 5));
    }

    /** All of the first run between the first and the last call of the second. */
    private static Tenant firstRunServedFirst(Tenant tenant) {
        long first = tenant.runs().getFirst().id();
        return Doctor.runs(tenant, run -> {
            List<Job> jobs = new ArrayList<>();
            for (int i = 0; i < run.jobs().size(); i++) {
                int seconds = run.id() == first ? 1 + i : (i == 0 ? 0 : 100 + i);
                jobs.add(job(run.jobs().get(i), "completed", Story.BEGIN.plusSeconds(seconds)));
            }
            return new FinishedRun(run.id(), run.total(), run.status(), run.counts(), jobs);
        });
    }

    private static Evidence direct(Evidence in, UnaryOperator<Job> change) {
        return Doctor.tenant(in, 2, tenant -> Doctor.direct(tenant, change));
    }

    private static Job job(Job in, String status, @Nullable Instant startedAt) {
        return new Job(
                in.id(),
                in.runId(),
                in.leadId(),
                in.phone(),
                in.name(),
                status,
                in.outcome(),
                in.attempts(),
                in.createdAt(),
                startedAt,
                in.endedAt());
    }

    private static List<LedgerCall> firstTwice(List<LedgerCall> calls) {
        return with(calls, calls.getFirst());
    }

    private static List<LedgerCall> aStranger(List<LedgerCall> calls) {
        LedgerCall call = calls.getFirst();
        return with(
                calls,
                new LedgerCall(
                        "CA0",
                        "+972555709999",
                        call.from(),
                        "answered",
                        call.createdAt(),
                        call.endedAt(),
                        call.twimlErrors()));
    }

    private static LedgerCall ended(LedgerCall call, @Nullable String outcome) {
        return new LedgerCall(
                call.sid(), call.to(), call.from(), outcome, call.createdAt(), call.endedAt(), call.twimlErrors());
    }

    private static Evidence refills(Evidence in, Refills refills) {
        return Doctor.carrier(in, refills, LEDGER.callbacks(), LEDGER.forged());
    }

    private static Evidence callbacks(Evidence in, Callbacks callbacks) {
        return Doctor.carrier(in, LEDGER.refillMs(), callbacks, LEDGER.forged());
    }

    private static Evidence forged(Evidence in, Forged forged) {
        return Doctor.carrier(in, LEDGER.refillMs(), LEDGER.callbacks(), forged);
    }

    private static <T> List<T> without(List<T> list, int from, int to) {
        List<T> rest = new ArrayList<>(list.subList(0, from));
        rest.addAll(list.subList(to, list.size()));
        return rest;
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }

    private static <T> List<T> map(List<T> list, int from, int to, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(list);
        changed.subList(from, to).replaceAll(change);
        return changed;
    }
}
