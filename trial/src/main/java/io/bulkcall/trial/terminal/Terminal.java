package io.bulkcall.trial.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Standard output. Where it is a terminal, a picture can stand at its lower end and be redrawn in place; what is said appears
 * above it, or after it once it is left standing.
 */
public final class Terminal {
    private static final String HIDE_CURSOR = "\u001b[?25l";
    private static final String SHOW_CURSOR = "\u001b[?25h";
    /** Terminals that know it show everything up to the end at once; others ignore it. */
    private static final String BEGIN_UPDATE = "\u001b[?2026h";

    private static final String END_UPDATE = "\u001b[?2026l";
    private static final String CLEAR_TO_LINE_END = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";
    private static final String CLEAR_SCREEN = "\u001b[2J\u001b[H";

    private final PrintStream out;
    private final boolean colour;
    private final Supplier<Optional<WindowSize>> window;
    private List<Line> picture = List.of();
    private Optional<WindowSize> drawnIn = Optional.empty();
    private boolean silent;

    Terminal(PrintStream out, boolean colour, Supplier<Optional<WindowSize>> window) {
        this.out = out;
        this.colour = colour;
        this.window = window;
    }

    /** Standard output as it is; without colour if it is no terminal or {@code NO_COLOR} is set and not empty. */
    public static Terminal standardOutput(Map<String, String> environment) {
        boolean terminal = WindowSize.ofStandardOutput().isPresent();
        boolean colour = terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        return new Terminal(out, colour, WindowSize::ofStandardOutput);
    }

    /** Empty where pictures cannot be drawn. */
    public Optional<WindowSize> window() {
        return window.get();
    }

    public synchronized void say(String line) {
        say(Line.of(line));
    }

    /** Prints a line for good, above the picture if there is one. */
    public synchronized void say(Line line) {
        if (silent) {
            return;
        }
        List<Line> below = picture;
        out.print(home() + line.text(colour) + (below.isEmpty() ? "" : CLEAR_TO_LINE_END) + "\n");
        picture = List.of();
        if (!below.isEmpty()) {
            show(below, "");
        }
        out.flush();
    }

    /** Replaces the picture; lines that have no room in the window are cut or left out. */
    public synchronized void draw(List<Line> lines) {
        Optional<WindowSize> size = window.get();
        if (silent || size.isEmpty()) {
            return;
        }
        WindowSize now = size.get();
        List<Line> fitting = lines.stream()
                .limit(now.rows() - 1L)
                .map(line -> line.fit(now.columns() - 1))
                .toList();
        boolean resized = drawnIn.isPresent() && !drawnIn.equals(size);
        if (!resized && fitting.equals(picture)) {
            return;
        }
        drawnIn = size;
        show(fitting, resized ? CLEAR_SCREEN : home());
        out.flush();
    }

    /** Leaves the picture as it stands; what is said next comes below it. */
    public synchronized void leaveStanding() {
        if (picture.isEmpty()) {
            return;
        }
        out.print("\n" + SHOW_CURSOR);
        out.flush();
        picture = List.of();
        drawnIn = Optional.empty();
    }

    /** Takes the picture away. */
    public synchronized void wipe() {
        if (picture.isEmpty()) {
            return;
        }
        out.print(home() + CLEAR_BELOW + SHOW_CURSOR);
        out.flush();
        picture = List.of();
        drawnIn = Optional.empty();
    }

    /** Leaves the picture standing and takes nothing more. */
    public synchronized void silence() {
        leaveStanding();
        silent = true;
    }

    /** Said even in silence, in the place of a {@code ^C} that the terminal wrote. */
    public synchronized void lastWord(String line) {
        out.print((window.get().isPresent() ? "\r" + CLEAR_TO_LINE_END : "") + line + "\n");
        out.flush();
    }

    private void show(List<Line> lines, String home) {
        String text =
                lines.stream().map(line -> line.text(colour)).collect(Collectors.joining(CLEAR_TO_LINE_END + "\n"));
        out.print(BEGIN_UPDATE + HIDE_CURSOR + home + text + CLEAR_BELOW + END_UPDATE);
        picture = lines;
    }

    /** To where the picture begins: the cursor stands at the end of its last line. */
    private String home() {
        if (picture.isEmpty()) {
            return "";
        }
        return picture.size() == 1 ? "\r" : "\r\u001b[" + (picture.size() - 1) + "A";
    }
}
