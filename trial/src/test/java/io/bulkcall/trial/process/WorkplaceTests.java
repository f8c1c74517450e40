package io.bulkcall.trial.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkplaceTests {
    @TempDir
    private Path directory;

    @Test
    void keepsOnlyTheProgramsOfPostgresql() throws IOException {
        write("home/postgresql-18.6/bin/postgres");
        write("home/database/base/1");
        write("home/database-password");
        write("other");

        Workplace.take(directory).close();

        assertThat(directory.resolve("home/postgresql-18.6/bin/postgres")).exists();
        assertThat(directory.resolve("home/database")).doesNotExist();
        assertThat(directory.resolve("home/database-password")).doesNotExist();
        assertThat(directory.resolve("other")).exists();
    }

    @Test
    void needsNothingToBeThere() throws IOException {
        try (Workplace workplace = Workplace.take(directory.resolve("new/one"))) {
            assertThat(workplace.log("server").getParent()).isDirectory();
        }
    }

    @Test
    void ignoresAPostgresqlThatIsLongGone() throws IOException {
        write("home/database/postmaster.pid");
        Files.writeString(
                directory.resolve("home/database/postmaster.pid"),
                ProcessHandle.current().pid() + "\n");

        Workplace.take(directory).close();

        assertThat(directory.resolve("home/database")).doesNotExist();
    }

    private void write(String file) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "x");
    }
}
