package io.bulkcall;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Java program of ours in a process of its own, to be killed. Killed for good when closed. */
public final class JavaProcess implements AutoCloseable {

    /** A first start takes 3 s, and twenty times that on a machine where others build. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reader;

    private JavaProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofPlatform().daemon().start(() -> read(process.inputReader(StandardCharsets.UTF_8)));
    }

    /** Runs a class's main in an environment that holds nothing but what is given. */
    public static JavaProcess start(Class<?> main, Map<String, String> environment, String... arguments) {
        return start(List.of(), classPathFor(main), main.getName(), environment, arguments);
    }

    /** The product's own classes run without those of the tests, and so with their own log. */
    private static String classPathFor(Class<?> main) {
        boolean test = main.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .endsWith("/test-classes/");
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> test || !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** @param prefix of the command, such as {@code setpriv …} */
    public static JavaProcess start(
            List<String> prefix, String classPath, String main, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-cp", classPath, main));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", System.getenv("PATH"));
        builder.environment().putAll(environment);
        try {
            return new JavaProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(BufferedReader output) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            lines.add("(its output was closed)");
        }
    }

    /** Everything it wrote until now. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Waits for a line that begins so, and returns the rest of it. */
    public String awaitLine(String beginning) {
        await().atMost(LIMIT).until(() -> find(beginning).isPresent() || !reader.isAlive());
        if (find(beginning).isEmpty()) {
            throw new AssertionError("ended without a line \"" + beginning + "\": " + lines);
        }
        return find(beginning).orElseThrow().substring(beginning.length());
    }

    private Optional<String> find(String beginning) {
        return lines.stream().filter(line -> line.startsWith(beginning)).findFirst();
    }

    /** Waits for its end, and for all that it wrote. */
    public int awaitExit() {
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("does not end: " + lines);
            }
            reader.join(LIMIT);
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGTERM. */
    public void terminate() {
        handle().destroy();
    }

    /** Sends a signal by its name. The shell has it built in, {@code kill} may not be installed. */
    public static void signal(String name, long pid) {
        try {
            int exitCode = new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exitCode != 0) {
                throw new AssertionError("no signal " + name + " to " + pid);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until some line holds these words. */
    public void awaitWords(String words) {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> lines.stream().anyMatch(line -> line.contains(words)));
    }

    /** SIGKILL. */
    public void kill() {
        handle().destroyForcibly();
        awaitExit();
    }

    /** To signal it by: unlike {@link Process} it leaves the output open, so that the last words are heard. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
