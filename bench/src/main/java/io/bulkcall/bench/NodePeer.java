package io.bulkcall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A peer written for Node.js: each command is a process of {@code bench/peers/peer.mjs}. */
final class NodePeer implements Peer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String name;
    private final String module;
    private final String limit;
    private final Path directory;
    private final Path log;
    private final String url;
    private String version = "";

    /** @param module beside {@code peer.mjs}, without {@code .mjs} */
    NodePeer(Bench bench, String name, String module, String limit) {
        this.name = name;
        this.module = module;
        this.limit = limit;
        this.directory = bench.script().resolveSibling("bench").resolve("peers");
        this.log = bench.directory().resolve(module + ".log");
        this.url = bench.postgres().database().url();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String limit() {
        return limit;
    }

    @Override
    public void prepare() throws Exception {
        if (Files.notExists(directory.resolve("node_modules"))) {
            run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        }
        version = command("prepare").get("version").asString();
    }

    @Override
    public void enqueue(int tenantFrom, int tenants, int jobs) throws Exception {
        command("enqueue", tenantFrom, tenants, jobs);
    }

    @Override
    public Rate work(int jobs, Duration atMost) throws Exception {
        JsonNode result = command("work", jobs, atMost.toMillis());
        Duration took = Duration.ofNanos((long) (result.get("seconds").asDouble() * 1e9));
        return new Rate(result.get("count").asLong(), took, result.get("all").asLong());
    }

    @Override
    public void clear(int jobs, Duration atMost) throws Exception {
        command("clear", jobs, atMost.toMillis());
    }

    @Override
    public Latencies pickUp(int tenant, int jobs, double perSecond, Duration patience, boolean saturated)
            throws Exception {
        JsonNode result = command("pickup", tenant, jobs, perSecond, patience.toMillis(), saturated ? "saturated" : "");
        Latencies latencies = new Latencies();
        result.get("millis").forEach(millis -> latencies.add((long) (millis.asDouble() * 1e6)));
        return latencies;
    }

    private JsonNode command(String command, Object... arguments) throws Exception {
        List<String> whole = new ArrayList<>(List.of("node", "peer.mjs", module, url, command));
        for (Object argument : arguments) {
            whole.add(String.valueOf(argument));
        }
        List<String> said = run(whole);
        return JSON.readTree(said.getLast());
    }

    private List<String> run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Thread ending = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(ending);
        int exitCode = process.waitFor();
        Runtime.getRuntime().removeShutdownHook(ending);
        if (exitCode != 0) {
            throw new IOException(name + " failed: " + Files.readString(log));
        }
        return Files.readAllLines(log);
    }
}
