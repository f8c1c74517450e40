package io.bulkcall.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs other programs. */
final class Program {

    private Program() {}

    /** What a program that has ended left: everything it wrote, standard error included. */
    record Result(List<String> command, int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }

        void orElseThrow() {
            if (!succeeded()) {
                throw new DatabaseException("`" + String.join(" ", command) + "` failed: " + lastLine());
            }
        }

        private String lastLine() {
            return output.lines().reduce("exit code " + exitCode, (before, line) -> line);
        }
    }

    static Result run(List<String> command) {
        return run(command, "");
    }

    /** Runs a program to its end; one that isn't installed counts as failed. */
    static Result run(List<String> command, String input) {
        try {
            Process process = builder(command).start();
            try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
                stdin.write(input);
            }
            try (InputStream output = process.getInputStream()) {
                String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
                return new Result(command, process.waitFor(), text);
            }
        } catch (IOException e) {
            return new Result(command, 127, Objects.toString(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result(command, 130, "interrupted");
        }
    }

    /**
     * A program to be started with an environment of its own: ours holds credentials, and {@code PG…} variables that
     * PostgreSQL would obey.
     */
    static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(Path.of("/").toFile());
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.clear();
        environment.putAll(Map.of("PATH", path, "LC_ALL", "C", "TZ", "UTC"));
        return builder;
    }

    /** Sends a signal; to one that has ended already is fine. The shell has it built in, {@code kill} may not be installed. */
    static void signal(String signal, long pid) {
        run(List.of("sh", "-c", "kill -" + signal + " " + pid));
    }
}
