package io.bulkcall.trial.process;

import io.bulkcall.trial.ConfigurationException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The directory of one command: the server's home and the logs. Whatever an earlier run left in it is thrown away, but for
 * the unpacked programs of PostgreSQL, which are the slow part of a first start.
 */
public final class Workplace implements AutoCloseable {
    private static final String PROGRAMS = "postgresql-";

    private final Path directory;
    private final FileChannel lock;

    private Workplace(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Makes it ours, and empty.
     *
     * @throws ConfigurationException if it cannot be written or another command works in it
     */
    public static Workplace take(Path directory) {
        try {
            Path real = Files.createDirectories(directory).toRealPath();
            FileChannel lock = locked(real.resolve("lock"))
                    .orElseThrow(() -> new ConfigurationException(real + " is in use: the same command is running"));
            Workplace workplace = new Workplace(real, lock);
            workplace.clear();
            return workplace;
        } catch (IOException e) {
            throw new ConfigurationException("the directory " + directory + " cannot be used: " + e.getMessage());
        }
    }

    public Path home() {
        return directory.resolve("home");
    }

    public Path log(String name) {
        return directory.resolve(name + ".log");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static Optional<FileChannel> locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() != null) {
            return Optional.of(channel);
        }
        channel.close();
        return Optional.empty();
    }

    private void clear() throws IOException {
        if (Files.notExists(home())) {
            return;
        }
        requireUnused();
        endOrphan(home().resolve("database").resolve("postmaster.pid"));
        for (Path entry : entries(home())) {
            if (!String.valueOf(entry.getFileName()).startsWith(PROGRAMS)) {
                delete(entry);
            }
        }
    }

    /** A server whose command was killed is told to end, and needs some seconds for it. */
    private void requireUnused() throws IOException {
        Path file = home().resolve("lock");
        if (Files.exists(file)) {
            FileChannel channel = locked(file)
                    .orElseThrow(() -> new ConfigurationException(
                            home() + " is in use: a server of an earlier run still ends, try again in 20 s"));
            channel.close();
        }
    }

    /** When everything was killed, PostgreSQL lives on; its data are thrown away here, so nothing is lost by force. */
    private static void endOrphan(Path pidFile) throws IOException {
        if (Files.notExists(pidFile)) {
            return;
        }
        String pid = Files.readAllLines(pidFile).getFirst().strip();
        ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .ifPresent(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
    }

    private static List<Path> entries(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
