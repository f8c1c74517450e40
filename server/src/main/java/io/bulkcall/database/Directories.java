package io.bulkcall.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What {@link Files} lacks for whole directories. */
final class Directories {

    private Directories() {}

    /** Deletes a directory with all in it; one that isn't there is fine. */
    static void delete(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Creates the directories above a file; everybody may read them, whatever the umask says. */
    static void createReadableAbove(Path file) throws IOException {
        Path directory = file.getParent();
        if (directory == null || Files.isDirectory(directory)) {
            return;
        }
        createReadableAbove(directory);
        Files.createDirectory(directory);
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Returns when everything written to the directory's file system is on its disk. */
    static void sync(Path directory) {
        Program.run(List.of("sync", "-f", directory.toString())).orElseThrow();
    }
}
