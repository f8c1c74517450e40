package io.bulkcall.trial.verify;

import io.bulkcall.trial.process.Deployment.Refusal;
import io.bulkcall.trial.process.RunningServer.Ending;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes one thing in an evidence. */
final class Doctor {
    private Doctor() {}

    static Evidence samples(Evidence in, UnaryOperator<List<Sample>> change) {
        return new Evidence(
                in.tenants(),
                change.apply(new ArrayList<>(in.samples())),
                in.limits(),
                in.probes(),
                in.books(),
                in.server());
    }

    static Evidence sample(Evidence in, int index, UnaryOperator<Sample> change) {
        return samples(in, samples -> {
            samples.set(index, change.apply(samples.get(index)));
            return samples;
        });
    }

    static Sample active(Sample in, long business, int active) {
        return new Sample(in.at(), with(in.active(), business, active), in.counted(), in.runs());
    }

    static Sample counted(Sample in, long business, int counted) {
        return new Sample(in.at(), in.active(), with(in.counted(), business, counted), in.runs());
    }

    static Sample run(Sample in, long run, Map<String, Integer> statuses) {
        return new Sample(in.at(), in.active(), in.counted(), with(in.runs(), run, statuses));
    }

    static Evidence limits(Evidence in, LimitsReading... limits) {
        return new Evidence(in.tenants(), in.samples(), List.of(limits), in.probes(), in.books(), in.server());
    }

    static Evidence probe(Evidence in, Probe.Kind kind, String answered) {
        List<Probe> probes = in.probes().stream()
                .map(probe ->
                        probe.kind() == kind ? new Probe(kind, probe.request(), probe.expected(), answered) : probe)
                .toList();
        return new Evidence(in.tenants(), in.samples(), in.limits(), probes, in.books(), in.server());
    }

    static Evidence tenant(Evidence in, int index, UnaryOperator<Tenant> change) {
        List<Tenant> tenants = new ArrayList<>(in.tenants());
        tenants.set(index, change.apply(tenants.get(index)));
        return new Evidence(tenants, in.samples(), in.limits(), in.probes(), in.books(), in.server());
    }

    static Tenant runs(Tenant in, UnaryOperator<FinishedRun> change) {
        return new Tenant(
                in.id(),
                in.name(),
                in.callerId(),
                in.lines(),
                in.phones(),
                in.runs().stream().map(change).toList(),
                in.direct());
    }

    static Tenant direct(Tenant in, UnaryOperator<Job> change) {
        return new Tenant(
                in.id(),
                in.name(),
                in.callerId(),
                in.lines(),
                in.phones(),
                in.runs(),
                in.direct().stream().map(change).toList());
    }

    static Evidence calls(Evidence in, UnaryOperator<List<LedgerCall>> change) {
        List<LedgerCall> calls = change.apply(new ArrayList<>(in.books().calls()));
        return books(in, new Books(in.books().ledger(), calls));
    }

    static Evidence mostLive(Evidence in, Map<String, Integer> most) {
        Ledger l = in.books().ledger();
        return ledger(
                in,
                new Ledger(
                        l.live(),
                        most,
                        l.creates(),
                        l.dialledMoreThanOnce(),
                        l.refillMs(),
                        l.callbacks(),
                        l.forged(),
                        l.twimlErrors(),
                        l.refusedRequests()));
    }

    static Evidence carrier(Evidence in, Refills refills, Callbacks callbacks, Forged forged) {
        Ledger l = in.books().ledger();
        return ledger(
                in,
                new Ledger(
                        l.live(),
                        l.maxLiveByCallerId(),
                        l.creates(),
                        l.dialledMoreThanOnce(),
                        refills,
                        callbacks,
                        forged,
                        l.twimlErrors(),
                        l.refusedRequests()));
    }

    static Evidence carrier(Evidence in, int creates, int twimlErrors, Refused refused) {
        Ledger l = in.books().ledger();
        return ledger(
                in,
                new Ledger(
                        l.live(),
                        l.maxLiveByCallerId(),
                        creates,
                        l.dialledMoreThanOnce(),
                        l.refillMs(),
                        l.callbacks(),
                        l.forged(),
                        twimlErrors,
                        refused));
    }

    static Evidence log(Evidence in, UnaryOperator<List<String>> change) {
        ServerTrace s = in.server();
        return server(
                in,
                new ServerTrace(
                        change.apply(new ArrayList<>(s.log())), s.secrets(), s.ending(), s.withoutPublicHost()));
    }

    static Evidence ending(Evidence in, Ending ending) {
        ServerTrace s = in.server();
        return server(in, new ServerTrace(s.log(), s.secrets(), ending, s.withoutPublicHost()));
    }

    static Evidence refusal(Evidence in, int exitCode, String... output) {
        ServerTrace s = in.server();
        Refusal refusal = new Refusal(exitCode, List.of(output));
        return server(in, new ServerTrace(s.log(), s.secrets(), s.ending(), refusal));
    }

    private static Evidence ledger(Evidence in, Ledger ledger) {
        return books(in, new Books(ledger, in.books().calls()));
    }

    private static Evidence books(Evidence in, Books books) {
        return new Evidence(in.tenants(), in.samples(), in.limits(), in.probes(), books, in.server());
    }

    private static Evidence server(Evidence in, ServerTrace server) {
        return new Evidence(in.tenants(), in.samples(), in.limits(), in.probes(), in.books(), server);
    }

    private static <K, V> Map<K, V> with(Map<K, V> map, K key, V value) {
        Map<K, V> changed = new HashMap<>(map);
        changed.put(key, value);
        return changed;
    }
}
