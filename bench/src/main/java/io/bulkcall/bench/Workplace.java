package io.bulkcall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A server's home, emptied for each part, but for the unpacked programs of PostgreSQL. */
final class Workplace {

    private Workplace() {}

    static void clear(Path home) throws IOException {
        Files.createDirectories(home);
        try (Stream<Path> entries = Files.list(home)) {
            for (Path entry : entries.toList()) {
                if (!String.valueOf(entry.getFileName()).startsWith("postgresql-")) {
                    delete(entry);
                }
            }
        }
    }

    static void delete(Path tree) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(tree)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
