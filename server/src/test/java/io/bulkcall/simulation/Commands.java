package io.bulkcall.simulation;

import io.bulkcall.business.BusinessChange;
import io.bulkcall.call.NewCalls;
import io.bulkcall.database.Sql;
import io.bulkcall.request.Change;
import io.bulkcall.request.Refusal;
import io.bulkcall.run.LeadChoice;
import io.bulkcall.run.NewRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** What the people of the businesses ask for, one request of a business at a time, on whichever node takes it. */
final class Commands {

    private static final Sql SQL = Sql.of(Commands.class);
    private static final String LIVE_RUNS = SQL.text("live_runs");
    private static final String JOBS = SQL.text("jobs_to_hang_up");

    private final World world;
    private final Chance chance;
    private final Features features;
    private final RealDatabase real;
    private final Map<Long, Owner> busy = new HashMap<>();
    private int asked;

    Commands(World world, Features features, RealDatabase real) {
        this.world = world;
        this.chance = world.chance();
        this.features = features;
        this.real = real;
    }

    void startRun(Business business) {
        long[] leads = business.someLeads(chance);
        int ringTimeout = chance.oneIn(2) ? 15 : 30;
        int callLimit = chance.pick(List.of(10, 10, 20, 90));
        int concurrency = chance.between(1, 3);
        NewRun run = new NewRun(new LeadChoice.Leads(leads), null, concurrency, null, ringTimeout, callLimit);
        ask(
                business,
                "starts a run over " + leads.length + " leads",
                () -> features.creation().start(business.id(), run, null));
    }

    /** Anything but a run. */
    void something(Business business) {
        switch (chance.between(0, 9)) {
            case 0, 1, 2, 3 -> callDirectly(business);
            case 4, 5 -> controlRun(business);
            case 6, 7 -> hangUpJob(business);
            case 8 -> changeLines(business);
            default -> startRun(business);
        }
    }

    private void callDirectly(Business business) {
        long[] lead = {chance.between(1, business.leads())};
        NewCalls calls = new NewCalls(lead, null, 15, 10, chance.oneIn(2) ? 0 : 20, chance.oneIn(3));
        ask(business, "calls lead " + lead[0], () -> features.directCalls().start(business.id(), calls));
    }

    private void controlRun(Business business) {
        List<Long> runs = ids(LIVE_RUNS, business);
        if (runs.isEmpty()) {
            return;
        }
        long run = chance.pick(runs);
        switch (chance.between(0, 4)) {
            case 0, 1 ->
                ask(business, "pauses run " + run, () -> {
                    features.control().pause(business.id(), run);
                    world.promises().runIsQuiet(run);
                });
            case 2 ->
                ask(business, "resumes run " + run, () -> {
                    world.promises().runMayGoOn(run);
                    features.control().resume(business.id(), run);
                });
            case 3 ->
                ask(business, "stops run " + run, () -> {
                    features.control().stop(business.id(), run);
                    world.promises().runIsQuiet(run);
                });
            default ->
                ask(business, "hangs up run " + run, () -> {
                    features.control().hangUp(business.id(), run);
                    world.promises().runIsQuiet(run);
                });
        }
    }

    void resumeRun(Business business, long run) {
        ask(business, "resumes run " + run, () -> {
            world.promises().runMayGoOn(run);
            features.control().resume(business.id(), run);
        });
    }

    void resumeCarrier(Business business) {
        ask(business, "resumes the account", () -> features.businesses().resumeCarrier(business.id(), true));
    }

    private void hangUpJob(Business business) {
        List<Long> jobs = ids(JOBS, business);
        if (jobs.isEmpty()) {
            return;
        }
        long job = chance.pick(jobs);
        ask(business, "hangs up job " + job, () -> {
            features.hangUps().hangUp(business.id(), job);
            world.promises().jobIsQuiet(job);
        });
    }

    private void changeLines(Business business) {
        int lines = chance.between(0, 3);
        setLines(business, lines);
    }

    void setLines(Business business, int lines) {
        BusinessChange change = new BusinessChange(
                Change.keep(),
                Change.keep(),
                Change.to(lines),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep());
        ask(business, "changes to " + lines + " lines", () -> {
            world.promises().linesMayBe(business.id(), lines);
            features.businesses().change(business.id(), change);
            world.promises().business(business.id(), World.callerIdOf(business.id()), lines);
        });
    }

    private List<Long> ids(String query, Business business) {
        return real.jdbc()
                .sql(query)
                .param("business_id", business.id())
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private void ask(Business business, String what, Runnable command) {
        Owner before = busy.get(business.id());
        if (before != null && !before.isDead()) {
            return;
        }
        world.anyNode().ifPresent(node -> {
            busy.put(business.id(), node.owner());
            String name = node.owner().name() + " request-" + ++asked;
            world.scheduler().start(name, node.owner(), () -> {
                world.trace().add(world.scheduler().now(), name, "business " + business.id() + " " + what);
                world.trace().add(world.scheduler().now(), name, outcome(command));
                busy.remove(business.id());
            });
        });
    }

    private static String outcome(Runnable command) {
        try {
            command.run();
            return "done";
        } catch (Refusal e) {
            return "refused: " + e.getMessage();
        } catch (DataAccessException | TransactionException e) {
            return "503";
        }
    }
}
