package io.bulkcall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room for what is about to be written. */
final class Disk {

    private Disk() {}

    /** @throws IllegalStateException if there is less */
    static void require(Path directory, long bytes) throws IOException {
        long free = Files.getFileStore(directory).getUsableSpace();
        if (free < bytes) {
            throw new IllegalStateException("%s has %,d MB left, %,d MB are needed; --directory names another place"
                    .formatted(directory, free >> 20, bytes >> 20));
        }
    }
}
