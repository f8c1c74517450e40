package io.bulkcall.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server whose BulkCall was killed. We hold the lock of the home, so whatever still serves its data
 * directory belongs to nobody.
 */
record Orphan(long pid, Path data) {

    private static final Logger log = LoggerFactory.getLogger(Orphan.class);

    private static final Duration FAST_STOP_LIMIT = Duration.ofSeconds(10);
    private static final Duration IMMEDIATE_STOP_LIMIT = Duration.ofSeconds(5);

    /** Afterwards no server runs on the data directory, and none seems to. */
    static void stop(Path data) throws InterruptedException {
        Path pidFile = data.resolve("postmaster.pid");
        try {
            if (Files.notExists(pidFile)) {
                return;
            }
            new Orphan(readPid(pidFile), data).stop();
            // Left by a kill. The number in it may be another process's by now, and PostgreSQL would wait for that one.
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new DatabaseException("cannot clean up after a killed PostgreSQL: " + e.getMessage(), e);
        }
    }

    private void stop() throws InterruptedException {
        if (!runs()) {
            return;
        }
        log.warn("Stopping PostgreSQL (process {}), left behind by a BulkCall that was killed", pid);
        if (!endsAfter("INT", FAST_STOP_LIMIT) && !endsAfter("QUIT", IMMEDIATE_STOP_LIMIT)) {
            throw new DatabaseException("PostgreSQL (process " + pid + ") was left behind by a killed BulkCall"
                    + " and does not end: end it by hand");
        }
    }

    private boolean endsAfter(String signal, Duration limit) throws InterruptedException {
        Program.signal(signal, pid);
        long deadline = System.nanoTime() + limit.toNanos();
        while (runs()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    /** Looks at the command line, not at the number alone: numbers are used again, and the dead keep theirs until reaped. */
    private boolean runs() {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"))
                    .contains("\0-D\0" + data + "\0");
        } catch (IOException e) {
            return false;
        }
    }

    private static long readPid(Path pidFile) throws IOException {
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .filter(line -> line.matches("[0-9]{1,10}"))
                .map(Long::valueOf)
                .orElse(0L);
    }
}
