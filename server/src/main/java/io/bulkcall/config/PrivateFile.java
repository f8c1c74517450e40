package io.bulkcall.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** Generated secrets, in files that only their owner may read. */
public final class PrivateFile {

    private PrivateFile() {}

    /** Creates a directory that only its owner may enter; one that is there already stays as it is. */
    public static void createDirectory(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** What the file holds; if it isn't there, a new secret is made and kept. */
    public static String readOrCreate(Path file, Supplier<String> secret) throws IOException {
        if (Files.notExists(file)) {
            write(file, secret.get());
        }
        return Files.readString(file).strip();
    }

    /** Under its name the file is whole, and survives a power cut: what it opens may already depend on it. */
    public static void write(Path file, String secret) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap((secret + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
