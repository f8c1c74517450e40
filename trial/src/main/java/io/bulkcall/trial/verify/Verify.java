package io.bulkcall.trial.verify;

import io.bulkcall.trial.process.Cleanup;
import io.bulkcall.trial.process.Deployment;
import io.bulkcall.trial.process.Deployment.Refusal;
import io.bulkcall.trial.process.RunningServer;
import io.bulkcall.trial.rest.Simulator;
import io.bulkcall.trial.terminal.Line;
import io.bulkcall.trial.terminal.Steps;
import io.bulkcall.trial.terminal.Style;
import io.bulkcall.trial.terminal.Terminal;
import io.bulkcall.trial.verify.Evidence.Books;
import io.bulkcall.trial.verify.Evidence.ServerTrace;
import io.bulkcall.trial.verify.Recording.Recorded;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The command {@code verify}: lets the scenario happen, records it, and has it judged. */
public final class Verify {
    private static final Duration REFUSAL_LIMIT = Duration.ofSeconds(30);
    private static final Duration DRAIN_LIMIT = Duration.ofSeconds(25);
    private static final int ANY_PORT = 0;

    private final Terminal terminal;
    private final Steps steps;
    private final Optional<OwnDatabase> database;
    private final Deployment deployment;

    private Verify(Terminal terminal, Optional<OwnDatabase> database, Deployment deployment) {
        this.terminal = terminal;
        this.steps = new Steps(terminal);
        this.database = database;
        this.deployment = deployment;
    }

    /**
     * Makes what the run needs.
     *
     * @param databaseUrl a PostgreSQL on which the run makes a database of its own; empty for an embedded one
     * @param cleanup ends the deployment first, then drops the database
     */
    public static Verify prepare(Terminal terminal, String databaseUrl, Deployment deployment, Cleanup cleanup) {
        Optional<OwnDatabase> database = Optional.of(databaseUrl)
                .filter(url -> !url.isBlank())
                .map(DatabaseAddress::parse)
                .map(OwnDatabase::create);
        database.ifPresent(cleanup::add);
        return new Verify(terminal, database, cleanup.add(deployment));
    }

    /** Returns whether all checks passed. */
    public boolean run() {
        terminal.say("");
        terminal.say(Line.of("  ").and("BulkCall verify", Style.TITLE).and("  " + where(), Style.DIM));
        Refusal refusal = steps.step("a server without PUBLIC_HOST", this::startWithoutPublicHost);
        Simulator carrier = steps.step("carrier simulator", () -> new Simulator(deployment.startSimulator(ANY_PORT)));
        RunningServer server = steps.step(
                "PostgreSQL and server",
                () -> deployment.startServer(carrier.address(), ANY_PORT, ANY_PORT, databaseSettings()));
        Scenario scenario = steps.step(
                "3 businesses, 160 leads", () -> Scenario.prepare(server.address(), deployment.adminKey(), carrier));
        Report report = Report.of(record(scenario, server, carrier, refusal));
        terminal.say("");
        report.lines().forEach(terminal::say);
        return report.allPassed();
    }

    private String where() {
        return database.map(own -> "on a database of its own, " + own.address()).orElse("on an embedded PostgreSQL");
    }

    private Refusal startWithoutPublicHost() {
        // A database where nothing listens: what is missing has to be seen before anything is connected to.
        return deployment.startRefusedServer(
                Map.of("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none", "BULKCALL_SECRET_KEY", secretKey()),
                REFUSAL_LIMIT);
    }

    private Map<String, String> databaseSettings() {
        return database.map(own -> Map.of("DATABASE_URL", own.address().url(), "BULKCALL_SECRET_KEY", secretKey()))
                .orElse(Map.of());
    }

    private Evidence record(Scenario scenario, RunningServer server, Simulator carrier, Refusal refusal) {
        DatabaseAddress address =
                database.map(OwnDatabase::address).orElseGet(() -> DatabaseAddress.parse(server.databaseUrl()));
        Recorded recorded = steps.step(
                "4 runs, 5 direct calls", note -> new Recording(scenario, server, carrier, address, note).make());
        Books books = new Books(carrier.ledger(), carrier.calls());
        var ending = steps.step("SIGTERM to the server", () -> server.end(DRAIN_LIMIT));
        List<String> secrets = new ArrayList<>(scenario.secrets());
        secrets.add(deployment.adminKey());
        secrets.add(deployment.authToken());
        return new Evidence(
                recorded.tenants(),
                recorded.samples(),
                recorded.limits(),
                scenario.probes(),
                books,
                new ServerTrace(server.output(), secrets, ending, refusal));
    }

    private static String secretKey() {
        byte[] key = new byte[32];
        RandomGenerator.of("SecureRandom").nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
