package io.bulkcall.database;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a server running: one that ends by itself is started again, for as long as it takes. */
final class Supervisor implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    /** Dialling is promised to resume within 10 s of the cause's end, such as a disk that was full. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    /** Starts a server and returns when it is ready. */
    interface Launch {
        Postmaster launch() throws InterruptedException;
    }

    private final Launch launch;
    private final Thread thread;
    private volatile Postmaster server;

    Supervisor(Launch launch) throws InterruptedException {
        this.launch = launch;
        this.server = launch.launch();
        this.thread = Thread.ofPlatform().daemon().name("postgresql-supervisor").start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                String reason = server.awaitEnd();
                log.error("PostgreSQL ended by itself ({}): starting it again", reason);
                server = relaunch();
                log.info("PostgreSQL is back");
            }
        } catch (InterruptedException e) {
            log.debug("PostgreSQL is no longer watched");
        }
    }

    private Postmaster relaunch() throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return launch.launch();
            } catch (DatabaseException e) {
                log.error("{}: next try in {} ms", e.getMessage(), pause.toMillis());
            }
            Thread.sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    long pid() {
        return server.pid();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop();
    }
}
