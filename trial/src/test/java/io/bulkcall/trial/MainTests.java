package io.bulkcall.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.trial.process.Workplace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process: one line and an exit code. */
class MainTests {
    @TempDir
    private Path directory;

    private String noJar = "";

    private record Ended(int exitCode, String output) {}

    @BeforeEach
    void createFile() throws IOException {
        noJar = Files.createFile(directory.resolve("no.jar")).toString();
    }

    @Test
    void refusesADirectoryInUse() throws Exception {
        try (Workplace other = Workplace.take(directory)) {
            assertThat(other.home()).doesNotExist();

            assertThat(run("demo", "--server", noJar, "--simulator", noJar, "--directory", directory.toString()))
                    .isEqualTo(new Ended(1, directory + " is in use: the same command is running\n"));
        }
    }

    @Test
    void saysWhatDidNotStartAndWhereItsLogIs() throws Exception {
        Ended ended = run("demo", "--server", noJar, "--simulator", noJar, "--directory", directory.toString());

        assertThat(ended.output())
                .contains("✗ carrier simulator")
                .contains("the simulator ended with 1: Error: Invalid or corrupt jarfile " + noJar)
                .contains("(log: " + directory.resolve("simulator.log") + ")")
                .doesNotContain("\tat ");
        assertThat(ended.exitCode()).isEqualTo(1);
    }

    @Test
    void namesABadArgument() throws Exception {
        assertThat(run("demo", "--server", "/none"))
                .isEqualTo(new Ended(1, "--server: there is no file /none, build it first\n"));
    }

    private static Ended run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
