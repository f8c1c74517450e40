package io.bulkcall.trial.verify;

import static io.bulkcall.trial.verify.Verdict.failed;
import static io.bulkcall.trial.verify.Verdict.passed;

import io.bulkcall.trial.rest.Resources.Job;
import io.bulkcall.trial.rest.Simulator.Callbacks;
import io.bulkcall.trial.rest.Simulator.LedgerCall;
import io.bulkcall.trial.rest.Simulator.Refills;
import io.bulkcall.trial.verify.Evidence.Tenant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the carrier has in its books, which the server neither writes nor reads. */
final class CarrierChecks {
    /** Four times what is promised: a machine may have other work. */
    private static final double LONGEST_REFILL_MS = 4 * 1000;

    private CarrierChecks() {}

    /** A number, dialled from another. */
    private record Dial(String from, String to) {}

    static Verdict mostLive(Evidence evidence) {
        List<String> most = new ArrayList<>();
        for (Tenant tenant : evidence.tenants()) {
            int live = evidence.books().ledger().maxLiveByCallerId().getOrDefault(tenant.callerId(), 0);
            if (live == 0 || live > tenant.lines()) {
                return failed(
                        "%s had at most %d live calls on %d lines".formatted(tenant.name(), live, tenant.lines()));
            }
            most.add("" + live);
        }
        return most.isEmpty() ? failed("no business") : passed("at most " + String.join(" · ", most));
    }

    static Verdict refill(Evidence evidence) {
        Refills refills = evidence.books().ledger().refillMs();
        String figure =
                "p50 %.0f ms, p99 %.0f ms, %d measured".formatted(refills.p50(), refills.p99(), refills.measured());
        return refills.measured() > 0 && refills.p99() <= LONGEST_REFILL_MS ? passed(figure) : failed(figure);
    }

    static Verdict dialledOnce(Evidence evidence) {
        Map<Dial, Integer> dials = new HashMap<>();
        evidence.tenants()
                .forEach(tenant -> tenant.phones().forEach(phone -> dials.put(new Dial(tenant.callerId(), phone), 0)));
        for (LedgerCall call : evidence.books().calls()) {
            Integer before = dials.get(new Dial(call.from(), call.to()));
            if (before == null) {
                return failed(call.to() + " was dialled, and nobody asked for it");
            }
            if (before > 0) {
                return failed(call.to() + " was dialled more than once");
            }
            dials.put(new Dial(call.from(), call.to()), 1);
        }
        long never = dials.values().stream().filter(times -> times == 0).count();
        if (dials.isEmpty() || never > 0) {
            return failed(never + " of " + dials.size() + " numbers were never dialled");
        }
        return passed(dials.size() + " numbers, " + evidence.books().calls().size() + " calls");
    }

    static Verdict outcomes(Evidence evidence) {
        Map<Dial, String> carriers = new HashMap<>();
        for (LedgerCall call : evidence.books().calls()) {
            carriers.put(
                    new Dial(call.from(), call.to()), inOurWords(Objects.requireNonNullElse(call.outcome(), "live")));
        }
        Map<String, Integer> seen = new TreeMap<>();
        for (Tenant tenant : evidence.tenants()) {
            for (Job job : tenant.jobs().toList()) {
                String ours = Objects.requireNonNullElse(job.outcome(), job.status());
                String carrier = carriers.getOrDefault(new Dial(tenant.callerId(), job.phone()), "not dialled");
                if (!ours.equals(carrier)) {
                    return failed("%s: %s here, %s in the books".formatted(job.phone(), ours, carrier));
                }
                seen.merge(ours, 1, Integer::sum);
            }
        }
        return seen.isEmpty()
                ? failed("no outcome")
                : passed(seen.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", ")));
    }

    private static String inOurWords(String outcome) {
        return outcome.equals("canceled") ? "cancelled" : outcome;
    }

    static Verdict callbacks(Evidence evidence) {
        Callbacks callbacks = evidence.books().ledger().callbacks();
        if (callbacks.sent() == 0 || callbacks.answered2xx() != callbacks.sent()) {
            return failed("%d sent, %d answered 2xx, %d 3xx, %d 4xx, %d 5xx, %d unanswered, %d pending"
                    .formatted(
                            callbacks.sent(),
                            callbacks.answered2xx(),
                            callbacks.answered3xx(),
                            callbacks.answered4xx(),
                            callbacks.answered5xx(),
                            callbacks.unanswered(),
                            callbacks.pending()));
        }
        return passed(callbacks.sent() + " callbacks, " + callbacks.retries() + " had to be sent again");
    }

    static Verdict requests(Evidence evidence) {
        var refused = evidence.books().ledger().refusedRequests();
        int creates = evidence.books().ledger().creates();
        if (refused.count() > 0) {
            return failed(refused.count() + " refused, the last: "
                    + (refused.last().isEmpty() ? "?" : refused.last().getLast()));
        }
        return creates == 0 ? failed("no call was ever placed") : passed(creates + " calls placed, none refused");
    }

    static Verdict twiml(Evidence evidence) {
        int errors = evidence.books().ledger().twimlErrors();
        if (errors > 0) {
            return failed(evidence.books().calls().stream()
                    .flatMap(call -> call.twimlErrors().stream())
                    .findFirst()
                    .map(first -> errors + " not understood, the first: " + first)
                    .orElse(errors + " not understood"));
        }
        long answered = evidence.books().calls().stream()
                .filter(call -> "answered".equals(call.outcome()))
                .count();
        return answered == 0 ? failed("no call was ever answered") : passed(answered + " answered calls");
    }
}
