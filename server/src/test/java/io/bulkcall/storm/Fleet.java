package io.bulkcall.storm;

import io.bulkcall.JavaProcess;
import io.bulkcall.Server;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Some nodes of one deployment, each a process, behind one doorway. */
final class Fleet implements AutoCloseable {

    static final String ADMIN_KEY = "the-key-of-the-storm";
    static final String ACCOUNT_SID = "AC00000000000000000000000000000042";
    static final String AUTH_TOKEN = "a-token";
    private static final String SECRET_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private final Doorway doorway = new Doorway();
    private final Map<String, String> environment;
    private final List<CompletableFuture<Node>> nodes = new ArrayList<>();
    private final List<JavaProcess> processes = new CopyOnWriteArrayList<>();
    private final ExecutorService starting = Executors.newVirtualThreadPerTaskExecutor();

    private record Node(JavaProcess process, int port) {}

    Fleet(String databaseUrl, URI carrier, String horizon) {
        this(databaseUrl, carrier, horizon, "unlimited");
    }

    Fleet(String databaseUrl, URI carrier, String horizon, String callsPerSecond) {
        this.environment = Map.ofEntries(
                Map.entry("DATABASE_URL", databaseUrl),
                Map.entry("BULKCALL_SECRET_KEY", SECRET_KEY),
                Map.entry("BULKCALL_ADMIN_KEY", ADMIN_KEY),
                Map.entry("BULKCALL_UNKNOWN_HORIZON", horizon),
                Map.entry("PUBLIC_HOST", doorway.origin().toString()),
                Map.entry("PORT", "0"),
                Map.entry("TWILIO_API_URL", carrier.toString()),
                Map.entry("TWILIO_ACCOUNT_SID", ACCOUNT_SID),
                Map.entry("TWILIO_AUTH_TOKEN", AUTH_TOKEN),
                Map.entry("TWILIO_CALLS_PER_SECOND", callsPerSecond));
    }

    URI origin() {
        return doorway.origin();
    }

    int size() {
        return nodes.size();
    }

    /** Starts one more; returns when it takes requests. */
    void start() {
        nodes.add(newNode());
        nodes.getLast().join();
    }

    private CompletableFuture<Node> newNode() {
        return CompletableFuture.supplyAsync(
                () -> {
                    JavaProcess process = JavaProcess.start(Server.class, environment, "serve");
                    processes.add(process);
                    String origin = process.awaitLine("BulkCall ready on ");
                    int port = URI.create(origin).getPort();
                    doorway.open(port);
                    return new Node(process, port);
                },
                starting);
    }

    /** SIGKILL to one that takes requests, or as soon as it does; its successor starts at once. */
    void killAndReplace(int index) {
        Node killed = nodes.get(index).join();
        killed.process().kill();
        doorway.shut(killed.port());
        nodes.set(index, newNode());
    }

    /** SIGTERM to one that is replaced at once, as in a rolling restart; returns when its successor takes requests. */
    int endAndReplace(int index) {
        Node ended = nodes.get(index).join();
        doorway.shut(ended.port());
        ended.process().terminate();
        int exitCode = ended.process().awaitExit();
        nodes.set(index, newNode());
        nodes.get(index).join();
        return exitCode;
    }

    /** What any node has logged as errors. */
    List<String> errors() {
        return processes.stream()
                .flatMap(process -> process.lines().stream())
                .filter(line -> line.contains(" ERROR "))
                .toList();
    }

    @Override
    public void close() {
        starting.shutdownNow();
        processes.forEach(JavaProcess::close);
        doorway.close();
    }
}
