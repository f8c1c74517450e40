package io.bulkcall.trial.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program could not be started, or ended on its own: one line that says why, and the log that says more. */
public final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int CONFIGURATION = 1;
    private static final int FAULT = 2;

    private final int exitCode;

    public StartException(String message, Path log) {
        this(message, log, FAULT);
    }

    private StartException(String message, Path log, int exitCode) {
        super(message + " (log: " + log + ")");
        this.exitCode = exitCode;
    }

    /** It ended although nobody asked it to; a program that ends with 1 blames its configuration, in its last line. */
    static StartException ended(String name, int itsExitCode, Path log) {
        String what = "the " + name + " ended with " + itsExitCode;
        String last = lastLine(log);
        return new StartException(
                last.isEmpty() ? what : what + ": " + last, log, itsExitCode == CONFIGURATION ? CONFIGURATION : FAULT);
    }

    /** 1 if it is the configuration's fault, else 2. */
    public int exitCode() {
        return exitCode;
    }

    private static String lastLine(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.reversed().stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
