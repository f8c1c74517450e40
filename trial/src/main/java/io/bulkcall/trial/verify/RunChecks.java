package io.bulkcall.trial.verify;

import static io.bulkcall.trial.verify.Verdict.failed;
import static io.bulkcall.trial.verify.Verdict.passed;

import io.bulkcall.trial.rest.Resources.Counts;
import io.bulkcall.trial.rest.Resources.Job;
import io.bulkcall.trial.terminal.Figures;
import io.bulkcall.trial.verify.Evidence.FinishedRun;
import io.bulkcall.trial.verify.Evidence.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What became of runs and of direct calls, as the server tells it. */
final class RunChecks {
    private static final int WINDOW = 20;
    /** At most one line more for either, so one call more for the one and one less for the other. */
    private static final int MOST_APART = 2;
    /** A job may be claimed between a direct call's request and its commit. */
    private static final long MOST_OVERTAKING = 1;

    private RunChecks() {}

    static Verdict done(Evidence evidence) {
        List<FinishedRun> runs = evidence.runs().toList();
        for (FinishedRun run : runs) {
            Counts counts = run.counts();
            Counts rows = counted(run.jobs());
            if (!run.status().equals("completed") || counts.ended() != run.total() || !counts.equals(rows)) {
                return failed("run %d is %s, counts %s, rows %s".formatted(run.id(), run.status(), counts, rows));
            }
        }
        int ended = runs.stream().mapToInt(FinishedRun::total).sum();
        return ended == 0 ? failed("no run") : passed(runs.size() + " runs, " + ended + " jobs ended");
    }

    private static Counts counted(List<Job> jobs) {
        return new Counts(
                with(jobs, "queued"),
                with(jobs, "dialing"),
                with(jobs, "calling"),
                with(jobs, "completed"),
                with(jobs, "failed"),
                with(jobs, "cancelled"));
    }

    private static int with(List<Job> jobs, String status) {
        return (int) jobs.stream().filter(job -> job.status().equals(status)).count();
    }

    /** Over any 20 calls from when both runs are there until one has no more queued. */
    static Verdict fair(Evidence evidence) {
        for (Tenant tenant : evidence.tenants()) {
            if (tenant.runs().size() == 2) {
                return shared(tenant.runs().get(0), tenant.runs().get(1));
            }
        }
        return failed("no business with two runs");
    }

    private static Verdict shared(FinishedRun one, FinishedRun other) {
        Instant from = max(firstStart(one), firstStart(other));
        Instant to = min(lastStart(one), lastStart(other));
        List<Job> calls = Stream.concat(one.jobs().stream(), other.jobs().stream())
                .filter(job -> !start(job).isBefore(from) && !start(job).isAfter(to))
                .sorted(Comparator.comparing(RunChecks::start))
                .toList();
        if (calls.size() < WINDOW) {
            return failed("only " + calls.size() + " calls while both had work");
        }
        int apart = 0;
        for (int first = 0; first + WINDOW <= calls.size(); first++) {
            long ofOne = calls.subList(first, first + WINDOW).stream()
                    .filter(job -> Objects.equals(job.runId(), one.id()))
                    .count();
            apart = Math.max(apart, (int) Math.abs(2 * ofOne - WINDOW));
        }
        String figure = "at most " + apart + " apart in any " + WINDOW + " of " + calls.size() + " calls";
        return apart > MOST_APART ? failed(figure) : passed(figure);
    }

    static Verdict directDone(Evidence evidence) {
        int done = 0;
        Duration longest = Duration.ZERO;
        for (Tenant tenant : evidence.tenants()) {
            for (Job direct : tenant.direct()) {
                if (!direct.status().equals("completed") || direct.startedAt() == null || direct.createdAt() == null) {
                    return failed("the direct call to " + direct.phone() + " is " + direct.status());
                }
                long overtaking = tenant.runs().stream()
                        .flatMap(run -> run.jobs().stream())
                        .filter(job -> start(job).isAfter(direct.createdAt())
                                && start(job).isBefore(start(direct)))
                        .count();
                if (overtaking > MOST_OVERTAKING) {
                    return failed(overtaking + " jobs of runs went before the direct call to " + direct.phone());
                }
                Duration waited = Duration.between(direct.createdAt(), direct.startedAt());
                longest = waited.compareTo(longest) > 0 ? waited : longest;
                done++;
            }
        }
        return done == 0
                ? failed("no direct call")
                : passed(done + " calls, the longest wait " + Figures.seconds(longest));
    }

    private static Instant firstStart(FinishedRun run) {
        return run.jobs().stream()
                .map(RunChecks::start)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private static Instant lastStart(FinishedRun run) {
        return run.jobs().stream()
                .map(RunChecks::start)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private static Instant start(Job job) {
        return job.startedAt() == null ? Instant.MAX : job.startedAt();
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
