package io.bulkcall.trial.verify;

import static io.bulkcall.trial.verify.Verdict.failed;
import static io.bulkcall.trial.verify.Verdict.passed;

import io.bulkcall.trial.verify.Probe.Kind;
import java.util.List;

/** Requests that must be refused. */
final class ProbeChecks {
    private ProbeChecks() {}

    static Verdict directRefused(Evidence evidence) {
        return right(evidence, Kind.DIRECT_BEYOND_LIMIT);
    }

    static Verdict foreign(Evidence evidence) {
        return right(evidence, Kind.FOREIGN);
    }

    /** Those that the carrier forged on the way, and those of our own. */
    static Verdict forgeries(Evidence evidence) {
        Verdict ours = right(evidence, Kind.FORGED_CALLBACK);
        if (ours instanceof Verdict.Failed) {
            return ours;
        }
        var forged = evidence.books().ledger().forged();
        String figure = forged.sent() + " forged on the way, " + forged.answered403() + " answered 403";
        return forged.sent() > 0 && forged.answered403() == forged.sent() ? passed(figure) : failed(figure);
    }

    private static Verdict right(Evidence evidence, Kind kind) {
        List<Probe> probes =
                evidence.probes().stream().filter(probe -> probe.kind() == kind).toList();
        return probes.stream()
                .filter(probe -> !probe.isRight())
                .findFirst()
                .map(wrong -> failed(wrong.toString()))
                .orElseGet(() -> probes.isEmpty() ? failed("never tried") : passed(figure(probes)));
    }

    private static String figure(List<Probe> probes) {
        List<String> answers =
                probes.stream().map(Probe::expectedInShort).distinct().toList();
        return probes.size() + " of " + probes.size() + " answered " + String.join(" or ", answers);
    }
}
