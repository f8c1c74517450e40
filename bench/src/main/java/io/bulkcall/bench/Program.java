package io.bulkcall.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A program that was started to be measured; it ends with us. */
final class Program implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private static final Set<String> PASSED_ON = Set.of("PATH", "HOME", "USER", "LANG", "TMPDIR", "JAVA_HOME");

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** @param settings all that it sees of the environment, but for what every program needs */
    static Program start(List<String> command, Map<String, String> settings, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().retainAll(PASSED_ON);
        builder.environment().putAll(settings);
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Program(process, log);
    }

    /** A Java program of our own class path. */
    static Program java(Class<?> main, List<String> arguments, Path log) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseG1GC"));
        command.addAll(OwnClassPath.start(main));
        command.addAll(arguments);
        return start(command, Map.of(), log);
    }

    static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /** Returns when it answers. */
    void await(URI address) throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (process.isAlive() && System.nanoTime() - deadline < 0) {
            try {
                HttpRequest request = HttpRequest.newBuilder(address).build();
                if (http.send(request, BodyHandlers.discarding()).statusCode() < 500) {
                    return;
                }
            } catch (IOException _) {
                // not yet
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException("it does not start: " + Files.readString(log));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
