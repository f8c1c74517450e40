package io.bulkcall.trial.verify;

import static io.bulkcall.trial.verify.Verdict.failed;
import static io.bulkcall.trial.verify.Verdict.passed;

import io.bulkcall.trial.process.RunningServer.Ending;
import io.bulkcall.trial.terminal.Figures;
import java.time.Duration;
import java.util.List;

/** The server as a program: how it refuses to start, and how it ends. */
final class ServerChecks {
    private static final Duration LONGEST_DRAIN = Duration.ofSeconds(20);
    private static final int BY_SIGTERM = 143;

    private ServerChecks() {}

    static Verdict publicHost(Evidence evidence) {
        var refusal = evidence.server().withoutPublicHost();
        List<String> said = refusal.output();
        String figure = "exit " + refusal.exitCode() + ", " + Figures.count(said.size(), "line");
        boolean right =
                refusal.exitCode() == 1 && said.size() == 1 && said.getFirst().contains("PUBLIC_HOST");
        return right ? passed("exit 1, in one line") : failed(figure + (said.isEmpty() ? "" : ": " + said.getLast()));
    }

    static Verdict ending(Evidence evidence) {
        Ending ending = evidence.server().ending();
        String figure = Figures.seconds(ending.took()) + ", exit " + ending.exitCode();
        boolean right = ending.took().compareTo(LONGEST_DRAIN) <= 0
                && (ending.exitCode() == 0 || ending.exitCode() == BY_SIGTERM);
        return right ? passed(figure) : failed(figure);
    }
}
