package io.bulkcall.trial.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that was started here, in a session of its own: what is typed at our terminal does not reach it. */
public final class Child {
    /**
     * {@code setsid} takes it out of the terminal's reach; should we be killed without a chance to end it, the kernel tells it
     * to end ({@code setpriv}). Neither stays in between: both become the program.
     */
    private static final List<List<String>> WRAPPERS =
            List.of(List.of("setsid", "setpriv", "--pdeathsig", "TERM"), List.of("setsid"), List.of());

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * To be called on the main thread only: the kernel takes the end of the thread that starts a child for the end of us.
     *
     * @param environment all that the child sees of ours
     * @param log takes what it prints
     */
    static Child start(String name, List<String> command, Map<String, String> environment, Path log) {
        List<String> whole = new ArrayList<>(wrapper());
        whole.addAll(command);
        var builder = new ProcessBuilder(whole)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new Child(name, builder.start(), log);
        } catch (IOException e) {
            throw new StartException("the " + name + " cannot be started: " + e.getMessage(), log);
        }
    }

    private static List<String> wrapper() {
        return WRAPPERS.stream().filter(Child::works).findFirst().orElseThrow();
    }

    private static boolean works(List<String> wrapper) {
        if (wrapper.isEmpty()) {
            return true;
        }
        List<String> trial = new ArrayList<>(wrapper);
        trial.add("true");
        try {
            var builder =
                    new ProcessBuilder(trial).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw Interruption.of(e);
        }
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Its exit code, once it has ended by itself. */
    public int awaitExit(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                end(Duration.ZERO);
                throw new StartException("the " + name + " did not end within " + limit.toSeconds() + " s", log);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw Interruption.of(e);
        }
    }

    /** @throws StartException if it has ended, with the last it said */
    void requireAlive() {
        if (!isAlive()) {
            throw StartException.ended(name, process.exitValue(), log);
        }
    }

    /**
     * Asks it to end, and after the grace ends it and all that it started by force.
     *
     * @return its exit code
     */
    int end(Duration grace) {
        // Asked before: once it has ended, nobody knows whose children they were.
        List<ProcessHandle> family = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        process.destroy();
        try {
            boolean ignored = process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS);
            family.forEach(ProcessHandle::destroyForcibly);
            return process.waitFor();
        } catch (InterruptedException e) {
            family.forEach(ProcessHandle::destroyForcibly);
            throw Interruption.of(e);
        }
    }

    static List<String> lines(Path log) {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
