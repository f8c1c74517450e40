package io.bulkcall.database;

import io.bulkcall.config.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the archive on the class path. */
record PostgresBinaries(Path directory) {

    /** Of the archive; a test compares it with what the programs say of themselves. */
    static final String VERSION = "18.6";

    /** Unpacks what isn't there yet. A directory under the final name is always whole: it gets that name last. */
    static PostgresBinaries below(Home home) {
        Path directory = directory(home.directory());
        if (Files.isDirectory(directory)) {
            return new PostgresBinaries(directory);
        }
        Path unfinished = home.resolve("postgresql-" + VERSION + ".new");
        try {
            Directories.delete(unfinished);
            unpack(unfinished);
            Directories.sync(unfinished);
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DatabaseException("cannot unpack PostgreSQL to " + unfinished + ": " + e.getMessage(), e);
        }
        return new PostgresBinaries(directory);
    }

    static Path directory(Path home) {
        return home.resolve("postgresql-" + VERSION);
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream archive = open();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            return;
        }
        Directories.createReadableAbove(file);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, file);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static InputStream open() {
        String name = "/postgres-linux-" + architecture() + ".txz";
        InputStream archive = PostgresBinaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new DatabaseException("the archive " + name + " is not on the class path");
        }
        return archive;
    }

    private static String architecture() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        return switch (system.toLowerCase(Locale.ROOT)) {
            case "linux amd64" -> "x86_64";
            case "linux aarch64" -> "arm_64";
            default ->
                throw new ConfigurationException("DATABASE_URL: is needed on " + system
                        + ", the embedded PostgreSQL is for Linux on amd64 and arm64");
        };
    }
}
