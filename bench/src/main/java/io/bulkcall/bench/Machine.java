package io.bulkcall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** On what it was measured. */
final class Machine {

    private Machine() {}

    static String describe(Path directory) throws IOException {
        return "%s, %d cores (%s), load %s at the start, files on %s, Java %s"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        load(),
                        Files.getFileStore(directory).type(),
                        Runtime.version().feature());
    }

    static void warnIfBusy() throws IOException {
        double load = Double.parseDouble(load());
        if (load > Runtime.getRuntime().availableProcessors() / 2.0) {
            System.out.println("  The machine is busy with something else (load " + load + "): ratios will scatter");
        }
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static String processor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }
}
