package io.bulkcall.trial;

import io.bulkcall.trial.process.Cleanup;
import io.bulkcall.trial.process.Interruption;
import io.bulkcall.trial.terminal.Figures;
import io.bulkcall.trial.terminal.Terminal;
import java.time.Duration;

/** Ends everything in order when the program is told to end: by Ctrl-C, by the terminal's end, by SIGTERM. */
final class Farewell {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Terminal terminal;
    private final Cleanup cleanup;
    private volatile boolean begun;
    private volatile boolean cancelled;

    Farewell(Terminal terminal, Cleanup cleanup) {
        this.terminal = terminal;
        this.cleanup = cleanup;
    }

    /** @param exitCode of the program if it is ended so */
    void onSignal(int exitCode) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(exitCode)));
    }

    private void end(int exitCode) {
        if (cancelled) {
            return;
        }
        begun = true;
        long from = System.nanoTime();
        terminal.silence();
        cleanup.close();
        String took = Figures.seconds(Duration.ofNanos(System.nanoTime() - from));
        terminal.lastWord("  Server, database and carrier have ended, in order (" + took + ").");
        // Else the signal would decide the exit code.
        Runtime.getRuntime().halt(exitCode);
    }

    /** The program ends by itself, there is nothing left to end. */
    void cancel() {
        cancelled = true;
    }

    /** Once everything is being ended, errors are its consequence: the thread that met one has nothing more to say. */
    void yieldIfBegun() {
        if (begun) {
            Interruption.sleep(LONG);
        }
    }
}
