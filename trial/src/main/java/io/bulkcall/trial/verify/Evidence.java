package io.bulkcall.trial.verify;

import io.bulkcall.trial.process.Deployment.Refusal;
import io.bulkcall.trial.process.RunningServer.Ending;
import io.bulkcall.trial.rest.Resources.Counts;
import io.bulkcall.trial.rest.Resources.Job;
import io.bulkcall.trial.rest.Simulator.Ledger;
import io.bulkcall.trial.rest.Simulator.LedgerCall;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that was recorded of an acceptance run: what was asked for, what the server, its database and its log said, and what the
 * carrier has in its books. The checks know nothing else.
 */
record Evidence(
        List<Tenant> tenants,
        List<Sample> samples,
        List<LimitsReading> limits,
        List<Probe> probes,
        Books books,
        ServerTrace server) {

    /**
     * A business.
     *
     * @param lines its limit
     * @param phones every number that it was asked to call
     * @param direct its direct calls, after their end
     */
    record Tenant(
            long id,
            String name,
            String callerId,
            int lines,
            List<String> phones,
            List<FinishedRun> runs,
            List<Job> direct) {

        Stream<Job> jobs() {
            return Stream.concat(runs.stream().flatMap(run -> run.jobs().stream()), direct.stream());
        }
    }

    /**
     * A run after its end.
     *
     * @param counts as the server counts them
     */
    record FinishedRun(long id, int total, String status, Counts counts, List<Job> jobs) {}

    /** The carrier's side. */
    record Books(Ledger ledger, List<LedgerCall> calls) {}

    /**
     * The server as a process.
     *
     * @param log its lines
     * @param secrets keys, tokens and numbers that may stand in none of them
     * @param ending after SIGTERM
     * @param withoutPublicHost another one, started without PUBLIC_HOST
     */
    record ServerTrace(List<String> log, List<String> secrets, Ending ending, Refusal withoutPublicHost) {}

    Stream<FinishedRun> runs() {
        return tenants.stream().flatMap(tenant -> tenant.runs().stream());
    }

    Stream<Job> jobs() {
        return tenants.stream().flatMap(Tenant::jobs);
    }
}
