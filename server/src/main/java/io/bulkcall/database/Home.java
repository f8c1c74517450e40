package io.bulkcall.database;

import io.bulkcall.config.ConfigurationException;
import io.bulkcall.config.PrivateFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code BULKCALL_HOME}, held by one living process. The kernel drops the lock with its holder, however that dies: who
 * has it knows that every earlier owner of the directory is dead.
 */
final class Home implements AutoCloseable {

    /** A lock is the process's, and closing any of its channels to the file would drop it: never open a second one. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel lock;

    private Home(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** @throws ConfigurationException if it cannot be written, or another BulkCall uses it */
    static Home take(Path directory) {
        Path real = create(directory);
        if (!HELD.add(real)) {
            throw inUse(real, String.valueOf(ProcessHandle.current().pid()));
        }
        try {
            return new Home(real, lock(real));
        } catch (RuntimeException e) {
            HELD.remove(real);
            throw e;
        }
    }

    private static Path create(Path directory) {
        try {
            PrivateFile.createDirectory(directory);
            return directory.toRealPath();
        } catch (IOException e) {
            throw notWritable(directory, e);
        }
    }

    private static FileChannel lock(Path directory) {
        Path file = directory.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw inUse(directory, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException e) {
            throw notWritable(directory, e);
        }
    }

    Path resolve(String name) {
        return directory.resolve(name);
    }

    Path directory() {
        return directory;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new DatabaseException("cannot give " + directory + " back: " + e.getMessage(), e);
        } finally {
            HELD.remove(directory);
        }
    }

    private static ConfigurationException inUse(Path directory, String pid) {
        return new ConfigurationException(
                "BULKCALL_HOME: " + directory + " is in use by another BulkCall (process " + pid + ")");
    }

    private static ConfigurationException notWritable(Path directory, IOException e) {
        return new ConfigurationException("BULKCALL_HOME: " + directory + " cannot be used: " + reason(e));
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException ? "permission denied" : String.valueOf(e.getMessage());
    }
}
