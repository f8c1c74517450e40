package io.bulkcall.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A PostgreSQL of a test's own: stopped, killed and started again on the same port, or followed by a standby. Nobody
 * watches over it, so what is killed stays dead.
 */
public final class TestServer implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path directory;
    private final Home home;
    private final PostgresBinaries binaries;
    private final ServerAccount account;
    private final DataDirectory data;
    private final int port;

    private TestServer(Path directory) throws IOException {
        this.directory = directory;
        linkBinaries(directory);
        this.home = Home.take(directory);
        this.binaries = PostgresBinaries.below(home);
        this.account = ServerAccount.choose(home, binaries);
        this.data = DataDirectory.of(home, binaries, account);
        this.port = freePort();
    }

    /** A new one, which takes connections. */
    public static TestServer create() {
        try {
            TestServer server = new TestServer(Files.createTempDirectory("bulkcall-server-"));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So that a home needn't unpack them again. */
    public static void linkBinaries(Path home) throws IOException {
        Files.createSymbolicLink(PostgresBinaries.directory(home), TestDatabase.binaries());
    }

    public int port() {
        return port;
    }

    /** As {@code DATABASE_URL} takes it. */
    public String url() {
        return url(String.valueOf(port));
    }

    /** The same of two servers, of which it takes the primary one. */
    public String urlWith(TestServer other) {
        return url(port + ",127.0.0.1:" + other.port);
    }

    private String url(String ports) {
        return "postgresql://%s:%s@127.0.0.1:%s/%s"
                .formatted(DataDirectory.NAME, data.password(), ports, DataDirectory.NAME);
    }

    /** Returns when it takes connections. */
    public void start() {
        try {
            Postmaster.start(binaries, account, data, port);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGKILL to all of it. */
    public void kill() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> sessions = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        sessions.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
    }

    /** Ends every session and writes everything down; returns when it has ended. */
    public void stop() {
        ProcessHandle postmaster = postmaster();
        Program.signal("INT", postmaster.pid());
        postmaster.onExit().join();
    }

    private ProcessHandle postmaster() {
        return living().orElseThrow();
    }

    /** What was killed leaves its number behind. */
    private Optional<ProcessHandle> living() {
        Path file = data.path().resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(file)) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One that follows this, started, with all that was there until now. A copy of the files, for there is no
     * pg_basebackup: source is PostgreSQL's manual, "Making a Base Backup Using the Low Level API".
     *
     * @param by the port of ours that it connects to
     */
    public TestServer standby(int by) {
        try (Connection connection =
                        DatabaseUrl.parse(url()).dataSource("backup").getConnection();
                Statement statement = connection.createStatement()) {
            Path copy = Files.createTempDirectory("bulkcall-standby-");
            statement.execute("alter system set wal_keep_size = '1GB'");
            statement.execute("select pg_reload_conf()");
            statement.execute("select pg_backup_start('standby', true)");
            Files.copy(home.resolve("database-password"), copy.resolve("database-password"));
            // Files may change and go while they are copied: the log that is streamed mends that.
            Program.run(List.of(
                    "cp", "-a", data.path().toString(), copy.resolve("database").toString()));
            String label;
            try (ResultSet row = statement.executeQuery("select labelfile from pg_backup_stop()")) {
                row.next();
                label = row.getString(1);
            }
            Path files = copy.resolve("database");
            Files.delete(files.resolve("postmaster.pid"));
            Files.writeString(files.resolve("backup_label"), label);
            Files.createFile(files.resolve("standby.signal"));
            Files.writeString(
                    files.resolve("postgresql.auto.conf"),
                    "\nprimary_conninfo = 'host=127.0.0.1 port=%d user=%s password=%s application_name=standby'\n"
                            .formatted(by, DataDirectory.NAME, data.password()),
                    UTF_8,
                    StandardOpenOption.APPEND);
            TestServer standby = new TestServer(copy);
            // Is ready in the sense of a server of ours only when it is promoted.
            CompletableFuture<Void> promoted = CompletableFuture.runAsync(standby::start, Thread::startVirtualThread);
            await().atMost(LIMIT)
                    .ignoreExceptions()
                    .until(() -> promoted.isDone() || standby.ask("select 1").equals("1"));
            return standby;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on no commit is answered before the standby has it on its disk; returns when that is so. */
    public void waitForStandby() {
        ask("alter system set synchronous_standby_names = 'standby'");
        ask("select pg_reload_conf()");
        await().atMost(LIMIT)
                .until(() -> ask("select string_agg(sync_state, '') from pg_stat_replication")
                        .equals("sync"));
    }

    /** Makes a primary of a standby; returns when it takes writes. */
    public void promote() {
        ask("select pg_promote()");
        await().atMost(LIMIT).until(() -> ask("select pg_is_in_recovery()").equals("f"));
    }

    /** The first value of the first row, empty if there is none. */
    public String ask(String sql) {
        try (Connection connection = DatabaseUrl.parse(url()).dataSource("test").getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet rows = statement.getResultSet();
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (living().isPresent()) {
                kill();
            }
            home.close();
            Files.delete(PostgresBinaries.directory(directory));
            Directories.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }
}
