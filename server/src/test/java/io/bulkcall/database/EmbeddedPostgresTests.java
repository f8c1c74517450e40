package io.bulkcall.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.bulkcall.JavaProcess;
import io.bulkcall.config.ConfigurationException;
import io.bulkcall.config.DatabaseSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    @TempDir
    private static Path template;

    @TempDir
    private Path directory;

    private Path home;

    @BeforeAll
    static void initialiseOnce() throws IOException {
        linkBinaries(template);
        EmbeddedPostgres.start(new DatabaseSettings.Embedded(template, 0)).close();
        Files.delete(PostgresBinaries.directory(template));
    }

    @BeforeEach
    void makeHome() throws IOException {
        home = directory.resolve("home");
        Program.run(List.of("cp", "-a", template.toString(), home.toString())).orElseThrow();
        linkBinaries(home);
    }

    @AfterEach
    void unlinkBinaries() throws IOException {
        Files.delete(PostgresBinaries.directory(home));
    }

    private static void linkBinaries(Path home) throws IOException {
        Files.createSymbolicLink(PostgresBinaries.directory(home), TestDatabase.binaries());
    }

    @Test
    void isDurableAndOnLoopbackOnly() throws SQLException {
        String url = TestDatabase.url();

        assertThat(ask(url, "SHOW fsync")).isEqualTo("on");
        assertThat(ask(url, "SHOW synchronous_commit")).isEqualTo("on");
        assertThat(ask(url, "SHOW full_page_writes")).isEqualTo("on");
        assertThat(ask(url, "SHOW data_checksums")).isEqualTo("on");
        assertThat(ask(url, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(url, "SHOW unix_socket_directories")).isEmpty();
        assertThat(ask(
                        url,
                        "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = current_database()"))
                .isEqualTo("bC.UTF-8");
    }

    @Test
    void isOfTheVersionThatItsDirectoryNames() throws SQLException {
        assertThat(ask(TestDatabase.url(), "SHOW server_version")).isEqualTo(PostgresBinaries.VERSION);
    }

    @Test
    void worksInUtcWhateverTheZoneOfTheJvm() throws SQLException {
        assertThat(ask(TestDatabase.url(), "SHOW TimeZone")).isEqualTo("UTC");
    }

    @Test
    void asksForThePassword() {
        String url = TestDatabase.url().replaceFirst(":[0-9a-f]{48}@", ":wrong@");

        assertThatThrownBy(() -> ask(url, "SELECT 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void keepsThePasswordToItsOwner() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("database-password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("database"))))
                .isEqualTo("rwx------");
    }

    @Test
    void createsAHomeThatOnlyItsOwnerMayEnter() throws IOException {
        Path fresh = directory.resolve("a/b");
        Home.take(fresh).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                .isEqualTo("rwx------");
    }

    @Test
    void startsAgainWhereItStopped() throws SQLException {
        try (EmbeddedPostgres server = start()) {
            execute(server.url(), "CREATE TABLE kept AS SELECT 42 AS id");
        }
        try (EmbeddedPostgres server = start()) {
            assertThat(ask(server.url(), "SELECT id FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void beginsAgainWhenItsFirstStartWasCutShort() throws Exception {
        Directories.delete(home.resolve("database"));
        Files.createDirectories(home.resolve("database.new/base"));
        Files.writeString(home.resolve("database.new/PG_VERSION"), "18");
        Files.writeString(home.resolve("database-password.new"), "old");

        try (EmbeddedPostgres server = start()) {
            assertThat(ask(server.url(), "SELECT 1")).isEqualTo("1");
        }
        assertThat(home.resolve("database.new")).doesNotExist();
        assertThat(home.resolve("database-password.new")).doesNotExist();
    }

    @Test
    void losesNothingCommittedWhenEverythingIsKilled() throws SQLException {
        int committed;
        try (JavaProcess process = JavaProcess.start(DatabaseProcess.class, Map.of(), home.toString())) {
            process.awaitLine("row 50");
            List<ProcessHandle> servers = process.handle().descendants().toList();
            process.handle().destroyForcibly();
            servers.forEach(ProcessHandle::destroyForcibly);
            process.awaitExit();
            committed = rows(process);
            assertThat(servers).hasSizeGreaterThan(3);
        }
        try (EmbeddedPostgres server = start()) {
            assertThat(Integer.parseInt(ask(server.url(), "SELECT count(*) FROM rows")))
                    .isBetween(committed, committed + 1);
            assertThat(ask(server.url(), "SELECT max(id) = count(*) FROM rows")).isEqualTo("t");
        }
    }

    @Test
    void stopsAServerWhoseOwnerWasKilled() throws SQLException {
        try (JavaProcess process = JavaProcess.start(DatabaseProcess.class, Map.of(), home.toString())) {
            process.awaitLine("row 5");
            ProcessHandle orphan = ProcessHandle.of(Long.parseLong(process.awaitLine("postgres ")))
                    .orElseThrow();
            process.kill();
            assertThat(orphan.isAlive()).isTrue();

            try (EmbeddedPostgres server = start()) {
                assertThat(server.pid()).isNotEqualTo(orphan.pid());
                assertThat(Integer.parseInt(ask(server.url(), "SELECT count(*) FROM rows")))
                        .isGreaterThanOrEqualTo(rows(process));
            }
            // Not "is dead": whoever inherited it may be slow to notice that, or never do.
            assertThat(orphan.info().commandLine()).isEmpty();
        }
    }

    @Test
    void startsWhenAnotherProgramHasTheNumberOfAKilledServer() throws Exception {
        Files.writeString(
                home.resolve("database/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        try (EmbeddedPostgres server = start()) {
            assertThat(ask(server.url(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesAHomeThatAnotherProcessUses() {
        try (JavaProcess process = JavaProcess.start(DatabaseProcess.class, Map.of(), home.toString())) {
            process.awaitLine("row 1");

            assertThatThrownBy(this::start)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage("BULKCALL_HOME: " + home + " is in use by another BulkCall (process "
                            + process.handle().pid() + ")");
            process.terminate();
        }
    }

    @Test
    void refusesAHomeThatItUsesAlready() {
        try (EmbeddedPostgres first = start()) {
            assertThatThrownBy(this::start).hasMessageContaining("is in use by another BulkCall");
            assertThat(first.pid()).isPositive();
        }
    }

    @Test
    void refusesAHomeThatIsAFile() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> EmbeddedPostgres.start(new DatabaseSettings.Embedded(file, 0)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("BULKCALL_HOME: " + file + " cannot be used: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void refusesAPortThatIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int port = other.getLocalPort();

            assertThatThrownBy(() -> EmbeddedPostgres.start(new DatabaseSettings.Embedded(home, port)))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage("BULKCALL_DATABASE_PORT: port " + port + " is taken by another program");
        }
        start().close();
    }

    @Test
    void startsAServerThatDiedAgain() throws Exception {
        try (EmbeddedPostgres server = start()) {
            execute(server.url(), "CREATE TABLE kept AS SELECT 42 AS id");
            Thread busy = Thread.ofVirtual()
                    .start(() -> assertThatThrownBy(() ->
                            ask(server.url(), "SELECT pg_sleep(1.5), set_config('application_name', 'x', false)")));
            await().until(() -> ask(
                            server.url(), "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(1%'")
                    .equals("2"));
            long killed = server.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(40))
                    .ignoreExceptions()
                    .until(() -> ask(server.url(), "SELECT id FROM kept").equals("42"));
            assertThat(server.pid()).isNotEqualTo(killed);
            busy.join();
        }
    }

    @Test
    void saysWhyItDoesNotStart() throws IOException {
        Files.writeString(home.resolve("database/PG_VERSION"), "17\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("PostgreSQL does not start: ")
                .hasMessageContaining("incompatible with server")
                .hasMessageNotContaining("\n");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(new DatabaseSettings.Embedded(home, 0));
    }

    private static int rows(JavaProcess process) {
        return process.lines().stream()
                .filter(line -> line.matches("row [0-9]+"))
                .mapToInt(line -> Integer.parseInt(line.substring(4)))
                .max()
                .orElseThrow();
    }

    private static String ask(String url, String sql) throws SQLException {
        try (Connection connection = DatabaseUrl.parse(url).dataSource("test").getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DatabaseUrl.parse(url).dataSource("test").getConnection()) {
            connection.createStatement().execute(sql);
        }
    }
}
