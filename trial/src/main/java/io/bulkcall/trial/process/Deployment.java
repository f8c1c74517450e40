package io.bulkcall.trial.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** A simulated carrier and a server that calls through it. Children end in the opposite order of their start. */
public final class Deployment implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    /** Together below the 10 s within which Ctrl-C has to end everything. */
    private static final Duration GRACE = Duration.ofSeconds(4);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Programs programs;
    private final Workplace workplace;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Deque<Child> children = new ArrayDeque<>();
    private final String accountSid = "AC" + random(16);
    private final String authToken = random(16);
    private final String adminKey = "demo_" + random(20);
    private boolean closed;

    /** The jars to start. */
    public record Programs(Path server, Path simulator) {}

    public Deployment(Programs programs, Workplace workplace) {
        this.programs = programs;
        this.workplace = workplace;
    }

    public String adminKey() {
        return adminKey;
    }

    public String authToken() {
        return authToken;
    }

    /** Starts the carrier; returns when it answers. */
    public URI startSimulator(int preferredPort) {
        int port = preferredPort == 0 ? Ports.any() : Ports.preferably(preferredPort);
        URI address = URI.create("http://127.0.0.1:" + port);
        Child simulator = start(
                "simulator",
                java(
                        programs.simulator(),
                        List.of("--port", "" + port, "--account", accountSid + ":" + authToken, "--cps", "1000")),
                Map.of());
        awaitOk(simulator, address.resolve("/ledger"));
        return address;
    }

    /**
     * Starts the server; returns when it is ready for requests.
     *
     * @param extra what this command sets besides, such as {@code DATABASE_URL}
     */
    public RunningServer startServer(
            URI carrier, int preferredPort, int preferredDatabasePort, Map<String, String> extra) {
        int port = preferredPort == 0 ? Ports.any() : Ports.preferably(preferredPort);
        int databasePort = preferredDatabasePort == 0 ? Ports.any() : Ports.preferably(preferredDatabasePort);
        URI address = URI.create("http://127.0.0.1:" + port);
        Map<String, String> settings = new TreeMap<>(Map.of(
                "PORT",
                "" + port,
                "PUBLIC_HOST",
                address.toString(),
                "BULKCALL_HOME",
                workplace.home().toString(),
                "BULKCALL_DATABASE_PORT",
                "" + databasePort,
                "BULKCALL_ADMIN_KEY",
                adminKey,
                "TWILIO_API_URL",
                carrier.toString(),
                "TWILIO_ACCOUNT_SID",
                accountSid,
                "TWILIO_AUTH_TOKEN",
                authToken,
                "TWILIO_CALLS_PER_SECOND",
                "100"));
        settings.putAll(extra);
        Child server = start("server", java(programs.server(), List.of("serve")), settings);
        awaitOk(server, address.resolve("/actuator/health/readiness"));
        return new RunningServer(address, server);
    }

    /** Starts a server only to see it refuse; returns its exit code and all that it said. */
    public Refusal startRefusedServer(Map<String, String> settings, Duration limit) {
        Child server = start("refused-server", java(programs.server(), List.of("serve")), settings);
        return new Refusal(server.awaitExit(limit), Child.lines(server.log()));
    }

    /** How a server that would not start ended. */
    public record Refusal(int exitCode, List<String> output) {}

    private synchronized Child start(String name, List<String> command, Map<String, String> settings) {
        if (closed) {
            throw new StartException("the " + name + " is not started: everything is being ended", workplace.log(name));
        }
        Child child = Child.start(name, command, Environment.of(System.getenv(), settings), workplace.log(name));
        children.push(child);
        return child;
    }

    private static List<String> java(Path jar, List<String> arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                new ArrayList<>(List.of(java, "-Xmx512m", "-XX:+UseG1GC", "--enable-native-access=ALL-UNNAMED"));
        Path learned = jar.resolveSibling(jar.getFileName().toString().replace(".jar", ".aot"));
        if (Files.exists(learned)) {
            command.add("-XX:AOTCache=" + learned); // what an earlier start has learned
        }
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return command;
    }

    private void awaitOk(Child child, URI address) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!answersOk(address)) {
            child.requireAlive();
            if (System.nanoTime() > deadline) {
                throw new StartException(
                        address + " is not ready after " + START_LIMIT.toSeconds() + " s", child.log());
            }
            Interruption.sleep(LOOK_AGAIN);
        }
    }

    private boolean answersOk(URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw Interruption.of(e);
        }
    }

    /** Ends whatever was started and still runs. */
    @Override
    public synchronized void close() {
        closed = true;
        while (!children.isEmpty()) {
            children.pop().end(GRACE);
        }
        http.close();
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RandomGenerator.of("SecureRandom").nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
