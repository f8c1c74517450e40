package io.bulkcall.trial.demo;

import io.bulkcall.trial.demo.Watch.Tenant;
import io.bulkcall.trial.process.Deployment;
import io.bulkcall.trial.process.Interruption;
import io.bulkcall.trial.process.RunningServer;
import io.bulkcall.trial.rest.Api;
import io.bulkcall.trial.rest.Resources.Business;
import io.bulkcall.trial.rest.Resources.NewLead;
import io.bulkcall.trial.rest.Resources.Run;
import io.bulkcall.trial.rest.Simulator;
import io.bulkcall.trial.terminal.Line;
import io.bulkcall.trial.terminal.Steps;
import io.bulkcall.trial.terminal.Style;
import io.bulkcall.trial.terminal.Terminal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command {@code demo}. */
public final class Demo {
    private static final int SERVER_PORT = 8080;
    private static final int DATABASE_PORT = 15432;
    private static final int SIMULATOR_PORT = 9090;
    private static final int LINES = 3;
    private static final Duration FRAME = Duration.ofMillis(200);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private static final List<Customer> CUSTOMERS = List.of(
            new Customer("Noga Dental", "+97237000101", "noga-dental.csv"),
            new Customer("Carmel Solar", "+97248000102", "carmel-solar.csv"),
            new Customer("Galil Insurance", "+97246000103", "galil-insurance.csv"));

    /** About a minute for 50 leads on three lines. */
    private static final Map<String, Object> BEHAVIOUR = Map.of(
            "to", "*",
            "outcome", Map.of("answered", 60, "no_answer", 18, "busy", 12, "voicemail", 10),
            "ring_ms", List.of(500, 1500),
            "talk_ms", List.of(1000, 4000));

    private final Deployment deployment;
    private final Terminal terminal;
    private final Steps steps;

    private record Customer(String name, String callerId, String leads) {}

    private record Ready(Customer customer, Business business, String key, Api api, List<Long> leads) {}

    public Demo(Deployment deployment, Terminal terminal) {
        this.deployment = deployment;
        this.terminal = terminal;
        this.steps = new Steps(terminal);
    }

    /** Returns only by an exception: a demo stays up until it is ended. */
    public void run() {
        terminal.say("");
        terminal.say(Line.of("  ")
                .and("BulkCall demo", Style.TITLE)
                .and("  a simulated carrier: no telephone rings", Style.DIM));
        Simulator carrier = steps.step("carrier simulator", this::startCarrier);
        RunningServer server = steps.step(
                "PostgreSQL and server",
                () -> deployment.startServer(carrier.address(), SERVER_PORT, DATABASE_PORT, Map.of()));
        List<Ready> ready = steps.step("3 businesses, 150 leads from samples/*.csv", () -> prepare(server.address()));
        List<Tenant> tenants =
                steps.step("3 runs", () -> ready.stream().map(Demo::start).toList());
        Door door = Door.of(new Api(server.address(), deployment.adminKey()), tenants.getFirst());
        terminal.say(door.line());
        Picture last = watch(new Watch(tenants), server);
        new Summary(deployment.adminKey(), server, carrier, tenants, door)
                .lines(last)
                .forEach(terminal::say);
        while (true) {
            Interruption.sleep(FRAME);
            server.requireAlive();
        }
    }

    private Simulator startCarrier() {
        URI address = deployment.startSimulator(SIMULATOR_PORT);
        var carrier = new Simulator(address);
        carrier.behave(BEHAVIOUR);
        return carrier;
    }

    private List<Ready> prepare(URI server) {
        Api admin = new Api(server, deployment.adminKey());
        List<Ready> ready = new ArrayList<>();
        for (Customer customer : CUSTOMERS) {
            Business business = admin.createBusiness(customer.name(), customer.callerId());
            String key = admin.createKey(business.id(), "demo");
            List<NewLead> leads = SampleLeads.read(customer.leads());
            Api api = admin.withKey(key);
            ready.add(new Ready(customer, business, key, api, api.createLeads(business.id(), leads)));
        }
        return ready;
    }

    private static Tenant start(Ready ready) {
        long business = ready.business().id();
        Run run = ready.api().startRun(business, "All sample leads", ready.leads(), LINES);
        return new Tenant(business, ready.customer().name(), ready.key(), ready.api(), run.id());
    }

    private Picture watch(Watch watch, RunningServer server) {
        Duration nextLine = Duration.ZERO;
        while (true) {
            Picture picture = watch.look();
            terminal.window().ifPresent(window -> terminal.draw(Stage.lines(picture, window)));
            if (terminal.window().isEmpty()
                    && (picture.isOver() || picture.elapsed().compareTo(nextLine) >= 0)) {
                terminal.say(Stage.oneLine(picture));
                nextLine = picture.elapsed().plus(BETWEEN_LINES);
            }
            if (picture.isOver()) {
                terminal.leaveStanding();
                return picture;
            }
            Interruption.sleep(FRAME);
            server.requireAlive();
        }
    }
}
