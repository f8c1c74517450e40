package io.bulkcall.storm;

import io.bulkcall.JavaProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The simulator, in a process of its own, and its books. */
public final class SimulatedCarrier implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final JavaProcess process;
    private final URI origin;

    /** @param accounts each as {@code SID:TOKEN} */
    public SimulatedCarrier(String cps, String... accounts) {
        String classes =
                Path.of("..", "simulator", "target", "classes").toAbsolutePath().toString();
        String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
        List<String> arguments = new java.util.ArrayList<>(List.of("--port", "0", "--cps", cps, "--seed", "1"));
        for (String account : accounts) {
            arguments.addAll(List.of("--account", account));
        }
        process = JavaProcess.start(
                List.of(), classPath, "io.bulkcall.simulator.Main", Map.of(), arguments.toArray(String[]::new));
        origin = URI.create(process.awaitLine("Simulator ready on "));
    }

    public URI origin() {
        return origin;
    }

    /** @param behaviour as its README describes */
    public void behave(String behaviour) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(origin.resolve("/behaviours"))
                .POST(HttpRequest.BodyPublishers.ofString(behaviour)));
        if (answer.statusCode() != 204) {
            throw new IllegalArgumentException(answer.body());
        }
    }

    public JsonNode ledger() {
        return JSON.readTree(
                send(HttpRequest.newBuilder(origin.resolve("/ledger"))).body());
    }

    /** The first calls, in order of acceptance. */
    public JsonNode calls() {
        return JSON.readTree(send(HttpRequest.newBuilder(origin.resolve("/ledger/calls?limit=1000")))
                        .body())
                .get("calls");
    }

    /** Every call is over and has been told of. */
    public boolean isQuiet() {
        JsonNode ledger = ledger();
        return ledger.get("live").asInt() == 0
                && ledger.get("callbacks").get("pending").asInt() == 0;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
