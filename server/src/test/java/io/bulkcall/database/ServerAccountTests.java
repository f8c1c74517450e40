package io.bulkcall.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.bulkcall.JavaProcess;
import io.bulkcall.config.PrivateFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may start the embedded database, and where. Only root can become others, so only root can try them all. */
class ServerAccountTests {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups");

    @TempDir
    private Path directory;

    @BeforeEach
    void isRoot() throws IOException {
        assumeThat(Files.getAttribute(Path.of("/proc/self"), "unix:uid")).isEqualTo(0);
    }

    @Test
    void rootMayUseAPrivateDirectory() throws IOException {
        Path home = privateDirectory().resolve("home");

        try (JavaProcess process = JavaProcess.start(DatabaseProcess.class, Map.of(), home.toString())) {
            process.awaitLine("row ");
        }
        assertThat(owner(home)).isEqualTo("root");
    }

    @Test
    void rootBecomesNobodyWhereNamespacesAreForbidden() throws IOException {
        Path home = withBinaries(publicDirectory());

        try (JavaProcess process = withoutNamespaces(home)) {
            process.awaitLine("row ");
        }
        assertThat(owner(home)).isEqualTo("nobody");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx-----x");

        // Later they are allowed: the files are root's again.
        try (JavaProcess process = JavaProcess.start(DatabaseProcess.class, Map.of(), home.toString())) {
            process.awaitLine("row ");
        }
        assertThat(owner(home)).isEqualTo("root");
    }

    @Test
    void rootIsToldWhereNobodyCannotHelp() throws IOException {
        Path home = withBinaries(privateDirectory());

        try (JavaProcess process = withoutNamespaces(home)) {
            assertThat(process.awaitLine("failed "))
                    .isEqualTo("BULKCALL_HOME: " + home + " cannot hold a PostgreSQL started by root, because"
                            + " `unshare -U` is forbidden here and user nobody may not enter that directory: choose"
                            + " one that others may enter, start BulkCall as an ordinary user, or set DATABASE_URL");
            assertThat(process.awaitExit()).isEqualTo(1);
        }
    }

    @Test
    void anOrdinaryUserMayStartIt() throws IOException {
        Path home = publicDirectory().resolve("home");
        Files.createDirectory(home);
        Program.run(List.of("chown", "nobody:", home.toString())).orElseThrow();

        try (JavaProcess process = asNobody(home)) {
            process.awaitLine("row ");
        }
        assertThat(owner(home)).isEqualTo("nobody");
    }

    @Test
    void anOrdinaryUserIsToldThatTheHomeIsAnothers() throws IOException {
        Path home = Files.createDirectory(publicDirectory().resolve("home"));

        try (JavaProcess process = asNobody(home)) {
            assertThat(process.awaitLine("failed "))
                    .isEqualTo("BULKCALL_HOME: " + home + " cannot be used: permission denied");
        }
    }

    /** A home with the programs in it, for unpacking takes long. */
    private static Path withBinaries(Path parent) throws IOException {
        Path home = parent.resolve("home");
        PrivateFile.createDirectory(home);
        Program.run(List.of("cp", "-a", TestDatabase.binaries().toString(), home.toString()))
                .orElseThrow();
        return home;
    }

    private JavaProcess withoutNamespaces(Path home) throws IOException {
        Path programs = Files.createDirectory(directory.resolve("programs"));
        Path unshare = Files.writeString(programs.resolve("unshare"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
        return JavaProcess.start(
                DatabaseProcess.class, Map.of("PATH", programs + ":" + System.getenv("PATH")), home.toString());
    }

    private JavaProcess asNobody(Path home) throws IOException {
        Path libraries = Files.createDirectory(publicDirectory().resolve("libraries"));
        return JavaProcess.start(
                AS_NOBODY, copiedClassPath(libraries), DatabaseProcess.class.getName(), Map.of(), home.toString());
    }

    /** What the program needs, where anybody may read it: Maven's repository is below root's home. */
    private static String copiedClassPath(Path libraries) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*(classes|/(postgresql|xz|commons-|slf4j|logback|embedded-p)[^/]*)"))
                .map(entry -> copy(Path.of(entry), libraries))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String copy(Path entry, Path libraries) {
        Program.run(List.of("cp", "-r", entry.toString(), libraries.toString())).orElseThrow();
        Program.run(List.of("chmod", "-R", "a+rX", libraries.toString())).orElseThrow();
        return libraries.resolve(entry.getFileName()).toString();
    }

    private Path privateDirectory() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        return directory;
    }

    private Path publicDirectory() throws IOException {
        return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String owner(Path home) throws IOException {
        return Files.getOwner(home.resolve("database/PG_VERSION")).getName();
    }
}
