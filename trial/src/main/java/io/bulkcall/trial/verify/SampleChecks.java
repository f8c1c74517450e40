package io.bulkcall.trial.verify;

import static io.bulkcall.trial.verify.Verdict.failed;
import static io.bulkcall.trial.verify.Verdict.passed;

import io.bulkcall.trial.terminal.Figures;
import io.bulkcall.trial.verify.Evidence.FinishedRun;
import io.bulkcall.trial.verify.Evidence.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the database said while the calls went on. */
final class SampleChecks {
    /** Samples are 100 ms apart; a machine may be busy, but a longer pause could hide something. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    /** Four times what is promised, as the machine may be busy; a line that waits for a poll shows in the share. */
    private static final Duration LONGEST_GAP = Duration.ofSeconds(4);

    private static final double LEAST_FULL = 0.8;

    private SampleChecks() {}

    static Verdict sampled(Evidence evidence) {
        List<Sample> samples = evidence.samples();
        Duration longest = Duration.ZERO;
        for (int i = 1; i < samples.size(); i++) {
            longest =
                    longer(longest, samples.get(i).at().minus(samples.get(i - 1).at()));
        }
        if (samples.size() < 2 || longest.compareTo(LONGEST_PAUSE) > 0) {
            return failed(samples.size() + " samples, the longest pause between two " + Figures.seconds(longest));
        }
        return passed(samples.size() + " samples, longest pause " + longest.toMillis() + " ms");
    }

    static Verdict sums(Evidence evidence) {
        int looked = 0;
        for (FinishedRun run : evidence.runs().toList()) {
            for (Sample sample : evidence.samples()) {
                if (!sample.knows(run.id())) {
                    continue;
                }
                looked++;
                int sum = sample.jobs(run.id());
                if (sum != run.total()) {
                    return failed("run %d: %s at %s, %d in all instead of %d"
                            .formatted(
                                    run.id(),
                                    sample.runs().get(run.id()),
                                    Figures.seconds(sample.at()),
                                    sum,
                                    run.total()));
                }
            }
        }
        return looked == 0 ? failed("no sample of any run") : passed(Figures.count(looked, "sum") + ", none off");
    }

    static Verdict mostActive(Evidence evidence) {
        List<String> most = new ArrayList<>();
        for (Tenant tenant : evidence.tenants()) {
            int active = evidence.samples().stream()
                    .mapToInt(sample -> sample.activeOf(tenant.id()))
                    .max()
                    .orElse(0);
            if (active > tenant.lines()) {
                return failed(tenant.name() + " had " + active + " active calls on " + tenant.lines() + " lines");
            }
            if (active == 0) {
                return failed(tenant.name() + " was never seen calling");
            }
            most.add("" + active);
        }
        return most.isEmpty() ? failed("no business") : passed("at most " + String.join(" · ", most));
    }

    static Verdict oneCount(Evidence evidence) {
        int compared = 0;
        for (Sample sample : evidence.samples()) {
            for (Tenant tenant : evidence.tenants()) {
                Integer counted = sample.counted().get(tenant.id());
                if (counted != null) {
                    compared++;
                    if (counted != sample.activeOf(tenant.id())) {
                        return failed("%s at %s: %d by SQL, %d by the function"
                                .formatted(
                                        tenant.name(),
                                        Figures.seconds(sample.at()),
                                        sample.activeOf(tenant.id()),
                                        counted));
                    }
                }
            }
        }
        List<LimitsReading> still =
                evidence.limits().stream().filter(LimitsReading::isStill).toList();
        for (LimitsReading reading : still) {
            if (reading.answered() != reading.before()) {
                return failed("business %d: %d by REST, %d by SQL"
                        .formatted(reading.business(), reading.answered(), reading.before()));
            }
        }
        if (compared == 0 || still.stream().noneMatch(reading -> reading.answered() > 0)) {
            return failed("compared " + compared + " times by SQL, " + still.size() + " times by REST, too few");
        }
        return passed(compared + " times by SQL, " + still.size() + " times by REST");
    }

    /** Every business's longest time with a queued job and a free line. */
    static Verdict linesFull(Evidence evidence) {
        Duration longest = Duration.ZERO;
        int full = 0;
        int queueing = 0;
        for (Tenant tenant : evidence.tenants()) {
            Sample since = null;
            for (Sample sample : evidence.samples()) {
                boolean queued = tenant.runs().stream().anyMatch(run -> sample.jobs(run.id(), "queued") > 0);
                boolean gap = queued && sample.activeOf(tenant.id()) < tenant.lines();
                queueing += queued ? 1 : 0;
                full += queued && !gap ? 1 : 0;
                if (since != null) {
                    longest = longer(longest, sample.at().minus(since.at()));
                }
                since = gap ? (since == null ? sample : since) : null;
            }
        }
        double share = queueing == 0 ? 0 : (double) full / queueing;
        String figure = String.format(
                Locale.ROOT, "full in %.1f %% of samples, longest gap %d ms", 100 * share, longest.toMillis());
        return share < LEAST_FULL || longest.compareTo(LONGEST_GAP) > 0 ? failed(figure) : passed(figure);
    }

    static Verdict progress(Evidence evidence) {
        List<FinishedRun> runs = evidence.runs().toList();
        for (FinishedRun run : runs) {
            List<Sample> samples = evidence.samples().stream()
                    .filter(sample -> sample.knows(run.id()))
                    .toList();
            if (samples.isEmpty()) {
                return failed("run " + run.id() + " was never sampled");
            }
            String wrong = wrongWay(run, samples);
            if (!wrong.isEmpty()) {
                return failed("run " + run.id() + ": " + wrong);
            }
        }
        if (runs.isEmpty()) {
            return failed("no run");
        }
        FinishedRun first = runs.getFirst();
        return passed(evidence.samples().stream()
                .filter(sample -> sample.knows(first.id()))
                .map(sample -> progress(first, sample))
                .distinct()
                .collect(Collectors.collectingAndThen(Collectors.toList(), SampleChecks::shortened)));
    }

    private static String wrongWay(FinishedRun run, List<Sample> samples) {
        Sample first = samples.getFirst();
        if (first.ended(run.id()) > 0 || first.jobs(run.id(), "queued") == 0) {
            return "seen first at " + progress(run, first);
        }
        for (int i = 1; i < samples.size(); i++) {
            Sample before = samples.get(i - 1);
            Sample after = samples.get(i);
            if (after.jobs(run.id(), "queued") > before.jobs(run.id(), "queued")
                    || after.ended(run.id()) < before.ended(run.id())) {
                return progress(run, before) + " → " + progress(run, after);
            }
        }
        Sample last = samples.getLast();
        return last.ended(run.id()) == run.total() ? "" : "seen last at " + progress(run, last);
    }

    /** As the mission writes it: queued / calling / completed. */
    private static String progress(FinishedRun run, Sample sample) {
        return sample.jobs(run.id(), "queued") + "/" + sample.jobs(run.id(), "dialing", "calling") + "/"
                + sample.ended(run.id());
    }

    private static String shortened(List<String> steps) {
        if (steps.size() <= 5) {
            return String.join(" → ", steps);
        }
        return String.join(" → ", steps.subList(0, 2)) + " … "
                + String.join(" → ", steps.subList(steps.size() - 2, steps.size()));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
