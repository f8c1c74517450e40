package io.bulkcall.database;

import io.bulkcall.config.ConfigurationException;
import io.bulkcall.config.DatabaseSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;

/**
 * PostgreSQL as a part of BulkCall: unpacked, initialised, started, watched and stopped by it; as durable as any other.
 * It listens on loopback only and asks for a password. When everything is killed, the next start recovers what was
 * committed and stops a server that was left behind.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    /** After the server alone was killed its sessions finish what they are at, and hold the shared memory until then. */
    private static final Duration SESSIONS_LIMIT = Duration.ofSeconds(30);

    private final Home home;
    private final DataDirectory data;
    private final int port;
    private final Supervisor supervisor;

    private EmbeddedPostgres(Home home, DataDirectory data, int port, Supervisor supervisor) {
        this.home = home;
        this.data = data;
        this.port = port;
        this.supervisor = supervisor;
    }

    /**
     * Returns when the database takes connections.
     *
     * @throws ConfigurationException if the home or the port cannot be used
     * @throws DatabaseException if PostgreSQL does not start
     */
    public static EmbeddedPostgres start(DatabaseSettings.Embedded settings) {
        Home home = Home.take(settings.home());
        try {
            return start(home, settings.port());
        } catch (InterruptedException e) {
            home.close();
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while PostgreSQL was starting", e);
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    private static EmbeddedPostgres start(Home home, int wantedPort) throws InterruptedException {
        PostgresBinaries binaries = PostgresBinaries.below(home);
        ServerAccount account = ServerAccount.choose(home, binaries);
        Orphan.stop(DataDirectory.path(home));
        DataDirectory data = DataDirectory.of(home, binaries, account);
        int port = free(wantedPort);
        Supervisor supervisor = new Supervisor(() -> launch(binaries, account, data, port));
        return new EmbeddedPostgres(home, data, port, supervisor);
    }

    private static Postmaster launch(PostgresBinaries binaries, ServerAccount account, DataDirectory data, int port)
            throws InterruptedException {
        long deadline = System.nanoTime() + SESSIONS_LIMIT.toNanos();
        while (true) {
            Orphan.stop(data.path());
            try {
                return Postmaster.start(binaries, account, data, port);
            } catch (DatabaseException e) {
                boolean sessionsRemain = String.valueOf(e.getMessage()).contains("pre-existing shared memory block");
                if (!sessionsRemain || System.nanoTime() - deadline > 0) {
                    throw e;
                }
            }
            Thread.sleep(100);
        }
    }

    /** As psql takes it, the password included. */
    public String url() {
        return "postgresql://%s:%s@%s:%d/%s"
                .formatted(DataDirectory.NAME, data.password(), LOOPBACK, port, DataDirectory.NAME);
    }

    /** Stops the server in order. Whoever still has connections to it loses them. */
    @Override
    public void close() {
        supervisor.close();
        home.close();
    }

    /** The process to kill, in tests. */
    long pid() {
        return supervisor.pid();
    }

    private static int free(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port));
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new ConfigurationException("BULKCALL_DATABASE_PORT: port " + port + " is taken by another program");
        }
    }
}
