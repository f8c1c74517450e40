package io.bulkcall.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One running PostgreSQL server, a direct child of ours. */
final class Postmaster {

    /** Replaying what was written since the last checkpoint takes seconds; a slow disk gets its time. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    /** Ends sessions in order and writes a checkpoint. Longer than that, and Ctrl-C seems to do nothing. */
    private static final Duration FAST_STOP_LIMIT = Duration.ofSeconds(6);

    private static final Duration IMMEDIATE_STOP_LIMIT = Duration.ofSeconds(2);

    private final Process process;
    private final PostgresLog log;

    private Postmaster(Process process) {
        this.process = process;
        this.log = new PostgresLog(process.inputReader(StandardCharsets.UTF_8));
    }

    /** Returns when it takes connections on the port, of loopback only. */
    static Postmaster start(PostgresBinaries binaries, ServerAccount account, DataDirectory data, int port)
            throws InterruptedException {
        // In a session of its own: Ctrl-C in a terminal is for BulkCall, which stops PostgreSQL when nothing needs it.
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(account.command(
                binaries.program("postgres"), "-D", data.path().toString(), "-p", String.valueOf(port)));
        try {
            Process process = Program.builder(command).start();
            process.getOutputStream().close();
            Postmaster postmaster = new Postmaster(process);
            postmaster.awaitReady();
            return postmaster;
        } catch (IOException e) {
            throw new DatabaseException("PostgreSQL cannot be started: " + e.getMessage(), e);
        }
    }

    private void awaitReady() throws InterruptedException {
        try {
            CompletableFuture.anyOf(log.ready(), process.onExit()).get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw e;
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            throw new DatabaseException("PostgreSQL was not ready within " + START_LIMIT.toMinutes() + " minutes", e);
        }
        if (!process.isAlive()) {
            throw new DatabaseException("PostgreSQL does not start: " + log.reason());
        }
    }

    /** Returns when it has ended, whatever the cause: one line. */
    String awaitEnd() throws InterruptedException {
        int exitCode = process.waitFor();
        return "exit code " + exitCode + ", " + log.reason();
    }

    /** Ends it in order, or at once if that takes too long: it then recovers at its next start, nothing committed is lost. */
    void stop() {
        log.expectEnd();
        try {
            Program.signal("INT", process.pid());
            if (!process.waitFor(FAST_STOP_LIMIT)) {
                Program.signal("QUIT", process.pid());
                if (!process.waitFor(IMMEDIATE_STOP_LIMIT)) {
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    long pid() {
        return process.pid();
    }
}
