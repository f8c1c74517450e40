package io.bulkcall.imports;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Bytes that are written once and then read anywhere, in a file without a name: the page cache has them, not the heap. */
final class Spool implements Closeable {
    private final FileChannel file;
    private final OutputStream out;
    private long size;

    Spool() throws IOException {
        file = FileChannel.open(
                Files.createTempFile("bulkcall-import-", ".spool"),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
    }

    void write(byte[] bytes) throws IOException {
        out.write(bytes);
        size += bytes.length;
    }

    /** In bytes. */
    long size() {
        return size;
    }

    /** What was written, to be read until the arena is closed, also when this is. */
    MemorySegment map(Arena arena) throws IOException {
        out.flush();
        return file.map(FileChannel.MapMode.READ_ONLY, 0, size, arena);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
