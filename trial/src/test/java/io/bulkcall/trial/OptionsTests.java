package io.bulkcall.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTests {
    @TempDir
    private Path directory;

    @Test
    void readsCommandAndPrograms() throws IOException {
        String jar = Files.createFile(directory.resolve("a.jar")).toString();

        Options options = Options.parse(List.of("verify", "--simulator", jar, "--server", jar));

        assertThat(options.command()).isEqualTo(Options.Command.VERIFY);
        assertThat(options.programs().server()).hasToString(jar);
        assertThat(options.directory()).hasToString("data/verify");
    }

    @Test
    void takesAnotherDirectory() throws IOException {
        String jar = Files.createFile(directory.resolve("a.jar")).toString();

        Options options = Options.parse(List.of("demo", "--simulator", jar, "--server", jar, "--directory", "x"));

        assertThat(options.directory()).hasToString("x");
    }

    @ParameterizedTest
    @CsvSource({
        "'',usage: ",
        "dance,dance: is no command",
        "demo --color red,--color: is not known",
        "demo --server,--server: needs a value",
        "demo --server /none,--server: there is no file /none",
        "demo,--server: is missing"
    })
    void rejects(String arguments, String said) {
        List<String> list = arguments.isEmpty() ? List.of() : List.of(arguments.split(" "));

        assertThatThrownBy(() -> Options.parse(list))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(said);
    }
}
