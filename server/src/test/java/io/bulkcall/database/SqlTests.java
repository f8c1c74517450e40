package io.bulkcall.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SqlTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");

    @Test
    void readsAFileBesideItsOwner() {
        assertThat(Sql.of(DatabaseClock.class).text("clock")).contains("clock_timestamp()");
    }

    @Test
    void missesAFileThatIsNotThere() {
        assertThatThrownBy(() -> Sql.of(DatabaseClock.class).text("no_such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no no_such.sql beside io.bulkcall.database.DatabaseClock");
    }

    @Test
    void findsEveryFileUsedByAClassBesideIt() throws IOException {
        assertThat(statements())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(sourcesBeside(file))
                        .as("sources beside %s", file)
                        .contains("\"" + file.getFileName().toString().replace(".sql", "") + "\""));
    }

    private static List<Path> statements() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("io"))) {
            return files.filter(file -> file.toString().endsWith(".sql")).toList();
        }
    }

    private static String sourcesBeside(Path statement) {
        Path directory = SOURCES.resolve(RESOURCES.relativize(statement)).getParent();
        try (Stream<Path> files = Files.list(directory)) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
