package io.bulkcall.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private static final String ACCOUNT = "AC" + "0".repeat(32) + ":secret:with:colons";

    @TempDir
    Path directory = Path.of("");

    @Test
    void hasDefaultsForAllButTheAccount() {
        assertThat(options("--account", ACCOUNT)).satisfies(options -> {
            assertThat(options.port()).isEqualTo(9090);
            assertThat(options.bind()).isEqualTo("127.0.0.1");
            assertThat(options.dialInterval()).isEqualTo(Duration.ofSeconds(1));
            assertThat(options.seed()).isEqualTo(1);
            assertThat(options.behaviours()).isNull();
            assertThat(options.accounts())
                    .singleElement()
                    .satisfies(account -> assertThat(account.token()).isEqualTo("secret:with:colons"));
        });
    }

    @Test
    void readsEveryOption() throws IOException {
        Path file = Files.writeString(directory.resolve("faults.json"), "{\"default\": {\"outcome\": \"busy\"}}");
        String other = "AC" + "1".repeat(32) + ":b";

        Options options = options(
                "--port",
                "0",
                "--bind",
                "0.0.0.0",
                "--account",
                ACCOUNT,
                "--account",
                other,
                "--cps",
                "unlimited",
                "--seed",
                "-7",
                "--faults",
                file.toString());

        assertThat(options.accounts()).hasSize(2);
        assertThat(options.dialInterval()).isZero();
        assertThat(options.seed()).isEqualTo(-7);
        assertThat(options.behaviours()).isNotNull();
        assertThat(options("--account", ACCOUNT, "--cps", "0.5").dialInterval()).isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @CsvSource({
        "--port, 65536",
        "--port, http",
        "--cps, 0",
        "--cps, fast",
        "--seed, 1.5",
        "--account, AC1:x",
        "--faults, /nowhere/to/be/found.json",
        "--verbose, yes",
        "-p, 1"
    })
    void namesTheBadArgumentInOneLine(String name, String value) {
        assertThat(mistake("--account", ACCOUNT, name, value)).startsWith(name + ": ");
    }

    @Test
    void wantsAValueForEveryOptionAndAnAccount() {
        assertThat(mistake("--account", ACCOUNT, "--port")).startsWith("--port: ");
        assertThat(mistake()).startsWith("--account: ");
        assertThat(mistake("--account", ACCOUNT, "--account", ACCOUNT)).startsWith("--account: ");
    }

    @Test
    void namesTheFieldOfABadFile() throws IOException {
        Path file = Files.writeString(directory.resolve("faults.json"), "{\"default\": {\"outcome\": \"asleep\"}}");

        assertThat(mistake("--account", ACCOUNT, "--faults", file.toString())).contains("outcome");
    }

    @Test
    void listensUntilItIsTerminated() throws Exception {
        Process process = java("--account", ACCOUNT, "--port", "0");
        try (var output = process.inputReader()) {
            assertThat(output.readLine()).matches("Simulator ready on http://127\\.0\\.0\\.1:\\d+");

            process.toHandle().destroy(); // Process.destroy would close the streams too

            assertThat(process.waitFor(Duration.ofSeconds(20))).isTrue();
            assertThat(output.readLine()).isNull();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void exitsWith1AndOneLine() throws Exception {
        Process process = java("--colour", "red");

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(process.errorReader().lines()).containsExactly("--colour: is not an option; --help shows them");
    }

    private static Process java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).start();
    }

    private static Options options(String... arguments) {
        return ((CommandLine.Meaning.Run) CommandLine.read(List.of(arguments))).options();
    }

    private static String mistake(String... arguments) {
        String line = ((CommandLine.Meaning.Mistake) CommandLine.read(List.of(arguments))).line();
        assertThat(line).doesNotContain("\n");
        return line;
    }
}
