package io.bulkcall.trial.verify;

import static io.bulkcall.trial.verify.Verdict.failed;
import static io.bulkcall.trial.verify.Verdict.passed;

import io.bulkcall.trial.terminal.Figures;
import io.bulkcall.trial.verify.Evidence.FinishedRun;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server wrote down. */
final class LogChecks {
    private static final Pattern TROUBLE =
            Pattern.compile("\\bERROR\\b|\\bFATAL\\b|\\bPANIC\\b|^\\s+at [\\w.$/]+\\(|^Caused by:|Exception\\b");
    private static final Pattern CALL = Pattern.compile("\\[BulkCall] Started call for lead=(\\d+)");
    private static final int LONGEST_QUOTE = 120;

    private LogChecks() {}

    static Verdict story(Evidence evidence) {
        List<String> log = evidence.server().log();
        List<FinishedRun> runs = evidence.runs().toList();
        for (FinishedRun run : runs) {
            if (log.stream()
                    .noneMatch(line -> line.contains("[BulkCall] Starting run " + run.id() + " with concurrency="))) {
                return failed("nothing of the start of run " + run.id());
            }
        }
        List<Long> told = log.stream()
                .map(CALL::matcher)
                .filter(Matcher::find)
                .map(found -> Long.valueOf(found.group(1)))
                .sorted()
                .toList();
        List<Long> called = evidence.jobs().map(job -> job.leadId()).sorted().toList();
        if (called.isEmpty() || !told.equals(called)) {
            return failed("told of %d calls, there were %d".formatted(told.size(), called.size()));
        }
        return passed(runs.size() + " runs, " + told.size() + " calls");
    }

    static Verdict errors(Evidence evidence) {
        List<String> log = evidence.server().log();
        Optional<String> trouble =
                log.stream().filter(line -> TROUBLE.matcher(line).find()).findFirst();
        if (trouble.isPresent()) {
            return failed(quoted(trouble.get()));
        }
        return log.isEmpty() ? failed("the log is empty") : passed(Figures.count(log.size(), "line"));
    }

    static Verdict secrets(Evidence evidence) {
        List<String> log = evidence.server().log();
        List<String> secrets = evidence.server().secrets();
        // What leaked is not repeated here.
        long leaked = secrets.stream()
                .filter(secret -> log.stream().anyMatch(line -> line.contains(secret)))
                .count();
        if (leaked > 0 || log.isEmpty() || secrets.isEmpty()) {
            return failed(leaked + " of " + secrets.size() + " stand in " + Figures.count(log.size(), "line"));
        }
        return passed("none of " + secrets.size());
    }

    private static String quoted(String line) {
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
