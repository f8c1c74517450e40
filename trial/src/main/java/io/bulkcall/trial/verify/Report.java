package io.bulkcall.trial.verify;

import io.bulkcall.trial.terminal.Line;
import io.bulkcall.trial.terminal.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The verdicts, one line a check, and what they come to. */
record Report(Map<Check, Verdict> verdicts) {
    static Report of(Evidence evidence) {
        Map<Check, Verdict> verdicts = new EnumMap<>(Check.class);
        for (Check check : Check.values()) {
            verdicts.put(check, check.judge(evidence));
        }
        return new Report(verdicts);
    }

    boolean allPassed() {
        return verdicts.values().stream().allMatch(Verdict.Passed.class::isInstance);
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        verdicts.forEach((check, verdict) -> lines.add(line(check, verdict)));
        lines.add(Line.empty());
        lines.add(conclusion());
        return lines;
    }

    private static Line line(Check check, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed(String figure) ->
                Line.of("  ").and("✓ ", Style.GREEN).and(column(check)).and(figure, Style.DIM);
            case Verdict.Failed(String why) ->
                Line.of("  ").and("✗ ", Style.RED).and(column(check)).and(why, Style.RED);
        };
    }

    private static Line column(Check check) {
        int longest = Arrays.stream(Check.values())
                .mapToInt(each -> each.says().length())
                .max()
                .orElse(0);
        return Line.of(check.says()).padTo(longest + 3);
    }

    private Line conclusion() {
        if (allPassed()) {
            return Line.of("ALL CHECKS PASSED", Style.GREEN);
        }
        List<String> failed = verdicts.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Verdict.Failed)
                .map(entry -> entry.getKey().says())
                .toList();
        return Line.of(
                (failed.size() == 1 ? "1 CHECK FAILED: " : failed.size() + " CHECKS FAILED: ")
                        + failed.stream().collect(Collectors.joining("; ")),
                Style.RED);
    }
}
