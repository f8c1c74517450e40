package io.bulkcall.trial.verify;

import io.bulkcall.trial.process.Interruption;
import io.bulkcall.trial.process.RunningServer;
import io.bulkcall.trial.rest.Simulator;
import io.bulkcall.trial.verify.Evidence.Tenant;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Lets the scenario happen and records what database and endpoints say meanwhile. */
record Recording(
        Scenario scenario,
        RunningServer server,
        Simulator carrier,
        DatabaseAddress database,
        Consumer<String> progress) {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    /** Whatever is not done by then stays so, and the checks say what it is. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final Duration SETTLING = Duration.ofSeconds(10);

    record Recorded(List<Tenant> tenants, List<Sample> samples, List<LimitsReading> limits) {}

    Recorded make() {
        try (Sampler sampler = Sampler.start(database);
                LimitsWatch limits = LimitsWatch.open(database, scenario.admin())) {
            scenario.startRuns(sampler);
            await(scenario::isMixedFull, SETTLING, sampler, limits);
            scenario.callIntoTheRun();
            await(scenario::isOver, LIMIT, sampler, limits);
            scenario.callAfterTheRuns();
            await(scenario::isOver, LIMIT, sampler, limits);
            await(this::isQuietAtTheCarrier, SETTLING, sampler, limits);
            return new Recorded(scenario.tenants(), sampler.samples(), limits.readings());
        } catch (SQLException e) {
            throw new VerifyException("the database cannot be sampled", e);
        }
    }

    private boolean isQuietAtTheCarrier() {
        var ledger = carrier.ledger();
        return ledger.live() == 0 && ledger.callbacks().pending() == 0;
    }

    private void await(BooleanSupplier condition, Duration limit, Sampler sampler, LimitsWatch limits) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            scenario.parties().forEach(party -> limits.read(party.id()));
            sampler.newest().ifPresent(sample -> progress.accept(Scenario.progress(sample)));
            Interruption.sleep(LOOK_AGAIN);
            server.requireAlive();
        }
    }
}
