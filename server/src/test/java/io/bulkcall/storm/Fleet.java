package io.bulkcall.storm;

import io.bulkcall.JavaProcess;
import io.bulkcall.Server;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Some nodes of one deployment, each a process, behind one doorway. */
final class Fleet implements AutoCloseable {

    static final String ADMIN_KEY = "the-key-of-the-storm";
    static final String ACCOUNT_SID = "AC00000000000000000000000000000042";
    static final String AUTH_TOKEN = "a-token";
    private static final String SECRET_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private final Doorway doorway = new Doorway();
    private final Map<String, String> environment;
    private final List<Node> nodes = new ArrayList<>();

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
    }

    private Node newNode() {
        JavaProcess process = JavaProcess.start(Server.class, environment, "serve");
        String origin = process.awaitLine("BulkCall ready on ");
        int port = URI.create(origin).getPort();
        doorway.open(port);
        return new Node(process, port);
    }

    /** SIGKILL, and another in its place; returns when that takes requests. */
    void killAndReplace(int index) {
        Node killed = nodes.get(index);
        killed.process().kill();
        doorway.shut(killed.port());
        nodes.set(index, newNode());
    }

    /** SIGTERM to one that is replaced at once, as in a rolling restart. */
    int endAndReplace(int index) {
        Node ended = nodes.get(index);
        doorway.shut(ended.port());
        ended.process().terminate();
        int exitCode = ended.process().awaitExit();
        nodes.set(index, newNode());
        return exitCode;
    }

    /** What the nodes that live have logged as errors. */
    List<String> errors() {
        return nodes.stream()
                .flatMap(node -> node.process().lines().stream())
                .filter(line -> line.contains(" ERROR "))
                .toList();
    }

    @Override
    public void close() {
        nodes.forEach(node -> node.process().close());
        doorway.close();
    }
}
