package io.bulkcall.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookTest {

    @TempDir
    private Path directory;

    @Test
    void replacesTheFiguresAndLeavesTheText() throws Exception {
        Path file = directory.resolve("figures.md");
        Files.writeString(file, """
                before
                <!-- bench: a -->
                old
                <!-- end of bench: a -->
                between
                <!-- bench: b -->
                <!-- end of bench: b -->
                """);

        new Book(file).write(new Section("a", List.of("fact"), List.of(new Table("x", "y").row("1", "2"))));

        assertThat(file).hasContent("""
                before
                <!-- bench: a -->
                fact.

                | x | y |
                |---|---:|
                | 1 | 2 |
                <!-- end of bench: a -->
                between
                <!-- bench: b -->
                <!-- end of bench: b -->
                """);
    }

    @Test
    void refusesADocumentWithoutAPlaceForThem() throws Exception {
        Path file = Files.writeString(directory.resolve("other.md"), "text");

        assertThatThrownBy(() -> new Book(file).write(new Section("a", List.of(), List.of())))
                .hasMessageContaining("lacks the lines <!-- bench: a -->");
    }
}
