package io.bulkcall.simulation;

import io.bulkcall.database.Sql;
import java.time.Duration;
import java.util.List;

/** What becomes of one seed: a while in which anything may fail, then one in which all must be finished. */
final class History {

    private static final Sql SQL = Sql.of(History.class);
    private static final String UNFINISHED = SQL.text("unfinished");
    private static final String PAUSED_RUNS = SQL.text("paused_runs");
    private static final String PAUSED_ACCOUNTS = SQL.text("paused_accounts");
    private static final String WITHOUT_LINES = SQL.text("businesses_without_lines");
    private static final Duration FINISHED_WITHIN = Duration.ofMinutes(30);

    private final World world;
    private final Chance chance;
    private final Scheduler scheduler;
    private final RealDatabase real;
    private final Town town;
    private final Commands commands;
    private final Verdict verdict;
    private Duration calmAt = Duration.ZERO;
    private boolean finished;

    /**
     * @param broken promises, in words; empty = all were kept
     * @param lasted in the world's time
     */
    record Result(long seed, List<String> broken, Trace trace, Duration lasted, int calls) {}

    private History(long seed, RealDatabase real, Features features, FaultCounts counts) {
        this.world = new World(seed, real, counts);
        this.chance = world.chance();
        this.scheduler = world.scheduler();
        this.real = real;
        this.town = new Town(world, real);
        this.commands = new Commands(world, features, real);
        this.verdict = new Verdict(world, real, town);
        features.enter(world);
    }

    static Result of(long seed, RealDatabase real, Features features, FaultCounts counts) {
        History history = new History(seed, real, features, counts);
        try {
            history.begin();
            history.goOn();
        } catch (AssertionError | RuntimeException e) {

            history.world.promises().check(false, "%s", e);
        } finally {
            history.world.database().close();
        }
        return new Result(
                seed,
                history.world.promises().broken(),
                history.world.trace(),
                history.scheduler.now(),
                history.world.ledger().calls().size());
    }

    private void begin() {
        int nodes = chance.oneIn(3) ? 3 : 2;
        for (int node = 0; node < nodes; node++) {
            world.startNode();
        }
        calmAt = chance.millis(15_000, 90_000);
        int latest = Math.toIntExact(calmAt.toMillis());
        for (Business business : town.businesses()) {
            int runs = chance.between(1, 3);
            for (int run = 0; run < runs; run++) {
                someTime(latest / 2, () -> commands.startRun(business));
            }
            int requests = chance.between(2, 8);
            for (int request = 0; request < requests; request++) {
                someTime(latest, () -> commands.something(business));
            }
        }
        for (int look = 0; look < 3; look++) {
            someTime(latest, verdict::ofThisMoment);
        }
        scheduler.at(calmAt, world.operator(), this::calm);
    }

    private void someTime(int latestMillis, Runnable what) {
        scheduler.at(chance.millis(0, latestMillis), world.operator(), what);
    }

    private void goOn() {
        while (!finished && world.promises().broken().isEmpty()) {
            scheduler.step();
            freeze();
            for (SimulatedNode _ : world.buryTheDead()) {
                scheduler.after(chance.millis(100, 15_000), world.operator(), this::replace);
            }
        }
        if (finished) {
            verdict.ofTheEnd(calmAt);
        }
    }

    private void freeze() {
        if (chance.strikes(Fault.NODE_FREEZES)) {
            world.anyNode().ifPresent(node -> {
                Duration frozen = chance.millis(1_000, 50_000);
                world.trace().add(scheduler.now(), node.owner().name(), "freezes for " + frozen);
                node.owner().freezeUntil(scheduler.now().plus(frozen));
            });
        }
    }

    private void replace() {
        if (!world.startNode()) {
            scheduler.after(Duration.ofSeconds(1), world.operator(), this::replace);
        }
    }

    /** Nothing fails any more, and somebody mends what waits for a person. */
    private void calm() {
        chance.calm();
        world.trace().add(scheduler.now(), "weather", "calm");
        world.database().comeBack();
        world.nodes().forEach(node -> node.owner().freezeUntil(scheduler.now()));
        verdict.ofThisMoment();
        mend();
    }

    private void mend() {
        real.jdbc()
                .sql(PAUSED_RUNS)
                .query((row, _) -> {
                    commands.resumeRun(town.business(row.getLong("business_id")), row.getLong("id"));
                    return true;
                })
                .list();
        if (!real.jdbc().sql(PAUSED_ACCOUNTS).query(Long.class).list().isEmpty()) {
            commands.resumeCarrier(town.businesses().getFirst());
        }
        real.jdbc().sql(WITHOUT_LINES).query(Long.class).list().forEach(id -> commands.setLines(town.business(id), 1));
        List<String> unfinished = real.jdbc()
                .sql(UNFINISHED)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
        finished = unfinished.isEmpty()
                && world.ledger().isQuiet()
                && world.callbacks().isQuiet();
        world.promises()
                .check(
                        scheduler.now().compareTo(calmAt.plus(FINISHED_WITHIN)) < 0,
                        "I4: half an hour after all faults stopped %s",
                        unfinished);
        if (!finished) {
            scheduler.after(Duration.ofSeconds(7), world.operator(), this::mend);
        }
    }
}
