package io.bulkcall.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a PostgreSQL server says, passed on to our own log. */
final class PostgresLog {

    private static final Logger log = LoggerFactory.getLogger(PostgresLog.class);

    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Thread reader;
    private volatile String reason = "it gave no reason";
    private String lineBefore = "";
    private volatile boolean noteworthy;

    PostgresLog(BufferedReader output) {
        reader = Thread.ofPlatform().daemon().name("postgresql-log").start(() -> read(output));
    }

    /** Completes when the server takes connections; never, if it fails before. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /** Why a server that has ended did so, in its own words: one line. */
    String reason() throws InterruptedException {
        reader.join(1_000);
        return reason;
    }

    /** From now on an end is what we asked for. */
    void expectEnd() {
        noteworthy = false;
    }

    private void read(BufferedReader output) {
        try (output) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                handle(line);
            }
        } catch (IOException e) {
            log.debug("PostgreSQL's log ended: {}", e.getMessage());
        }
    }

    private void handle(String line) {
        boolean fatal = line.startsWith("FATAL:") || line.startsWith("PANIC:");
        if (fatal) {
            // What is fatal is often but a summary of the line above it.
            reason = lineBefore + " " + line;
        }
        lineBefore = line;
        if (!noteworthy) {
            log.debug("{}", line);
        } else if (fatal) {
            log.warn("{}", line);
        } else {
            log.info("{}", line);
        }
        if (line.contains("database system is ready to accept connections")) {
            noteworthy = true;
            ready.complete(null);
        }
    }
}
