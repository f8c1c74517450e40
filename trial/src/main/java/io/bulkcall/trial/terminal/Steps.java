package io.bulkcall.trial.terminal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Work that takes a moment, shown while it lasts and ticked off with its seconds. */
public final class Steps {
    private static final Duration FRAME = Duration.ofMillis(100);
    private static final int COLUMNS = 60;
    private static final String SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";

    private final Terminal terminal;

    public Steps(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Does the work on this thread. */
    public <T> T step(String what, Supplier<T> work) {
        return step(what, note -> work.get());
    }

    /**
     * Does work that takes longer.
     *
     * @param work may note how far it is, again and again
     */
    public <T> T step(String what, Function<Consumer<String>, T> work) {
        long begun = System.nanoTime();
        AtomicReference<String> note = new AtomicReference<>("");
        Thread spinner = Thread.ofVirtual().start(() -> spin(what, begun, note));
        boolean done = false;
        try {
            T result = work.apply(note::set);
            done = true;
            return result;
        } finally {
            stop(spinner);
            terminal.wipe();
            terminal.say(line(done ? "✓" : "✗", done ? Style.GREEN : Style.RED, what, begun));
        }
    }

    private void spin(String what, long begun, AtomicReference<String> note) {
        try {
            for (int frame = 0; ; frame++) {
                String mark = String.valueOf(SPINNER.charAt(frame % SPINNER.length()));
                terminal.draw(List.of(line(mark, Style.CYAN, what, begun).and("   " + note.get(), Style.DIM)));
                Thread.sleep(FRAME);
            }
        } catch (InterruptedException e) {
            // The work is done.
        }
    }

    private static void stop(Thread spinner) {
        spinner.interrupt();
        try {
            spinner.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Line line(String mark, Style style, String what, long begun) {
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        return Line.of("  ")
                .and(mark + " ", style)
                .and(what)
                .andAtRight(Line.of(Figures.seconds(taken), Style.DIM), COLUMNS);
    }
}
