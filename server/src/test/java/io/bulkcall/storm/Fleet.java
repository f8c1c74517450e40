package io.bulkcall.storm;

import io.bulkcall.JavaProcess;
import io.bulkcall.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
        this(Map.of("DATABASE_URL", databaseUrl), carrier, horizon, callsPerSecond);
    }

    /** Its database lives in its home. */
    static Fleet ofOneWithItsOwnDatabase(Path home, URI carrier) {
        Map<String, String> own = Map.of("BULKCALL_HOME", home.toString(), "BULKCALL_DATABASE_PORT", "0");
        return new Fleet(own, carrier, "1m", "unlimited");
    }

    private Fleet(Map<String, String> database, URI carrier, String horizon, String callsPerSecond) {
        environment = new HashMap<>(database);
        environment.putAll(Map.ofEntries(
                Map.entry("BULKCALL_SECRET_KEY", SECRET_KEY),
                Map.entry("BULKCALL_ADMIN_KEY", ADMIN_KEY),
                Map.entry("BULKCALL_UNKNOWN_HORIZON", horizon),
                Map.entry("PUBLIC_HOST", doorway.origin().toString()),
                Map.entry("PORT", "0"),
                Map.entry("TWILIO_API_URL", carrier.toString()),
                Map.entry("TWILIO_ACCOUNT_SID", ACCOUNT_SID),
                Map.entry("TWILIO_AUTH_TOKEN", AUTH_TOKEN),
                Map.entry("TWILIO_CALLS_PER_SECOND", callsPerSecond)));
    }

    URI origin() {
        return doorway.origin();
    }

    int size() {
        return nodes.size();
    }

    /** Starts one more; returns when it takes requests. */
    void start() {
        CompletableFuture<Node> node = newNode(environment);
        nodes.add(node);
        node.join();
    }

    /** Starts one more that has another view of the world; returns when it takes requests. */
    void start(String variable, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(variable, value);
        nodes.add(newNode(changed));
        nodes.getLast().join();
    }

    /** Starts several in the same moment; returns when all take requests. */
    void startTogether(int count) {
        for (int n = 0; n < count; n++) {
            nodes.add(newNode(environment));
        }
        nodes.forEach(CompletableFuture::join);
    }

    private CompletableFuture<Node> newNode() {
        return newNode(environment);
    }

    private CompletableFuture<Node> newNode(Map<String, String> environment) {
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

    /** SIGKILL. */
    void kill(int index) {
        Node killed = nodes.get(index).join();
        killed.process().kill();
        doorway.shut(killed.port());
    }

    /** SIGKILL to all, ready or not. */
    void killAll() {
        processes.forEach(JavaProcess::kill);
    }

    /** Starts the successor of one that is gone; returns when it takes requests. */
    void replace(int index) {
        nodes.set(index, newNode());
        nodes.get(index).join();
    }

    /** SIGSTOP to one, or SIGCONT; nobody knocks at its door meanwhile. */
    void freeze(int index) {
        hide(index);
        JavaProcess.signal("STOP", process(index).handle().pid());
    }

    void thaw(int index) {
        JavaProcess.signal("CONT", process(index).handle().pid());
        show(index);
    }

    /** Requests from outside go to the others only. */
    void hide(int index) {
        doorway.shut(nodes.get(index).join().port());
    }

    void show(int index) {
        doorway.open(nodes.get(index).join().port());
    }

    JavaProcess process(int index) {
        return nodes.get(index).join().process();
    }

    /** SIGTERM to one that gets no requests any more; returns its exit code. */
    int end(int index) {
        Node ended = nodes.get(index).join();
        doorway.shut(ended.port());
        ended.process().terminate();
        return ended.process().awaitExit();
    }

    /** As in a rolling restart; returns when its successor takes requests. */
    int endAndReplace(int index) {
        int exitCode = end(index);
        replace(index);
        return exitCode;
    }

    /** Waits until one takes requests. */
    void ready(int index) {
        nodes.get(index).join();
    }

    /** Of a node that takes requests, as Prometheus reads them. */
    String metrics() {
        URI uri = doorway.origin().resolve("/actuator/prometheus");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
