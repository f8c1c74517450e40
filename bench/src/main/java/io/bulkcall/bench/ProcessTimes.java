package io.bulkcall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Time on a core, user and system, as the kernel counts it in /proc/PID/stat; see proc_pid_stat(5). */
final class ProcessTimes {

    /** USER_HZ, which is 100 on every Linux that Java 25 runs on. */
    private static final long TICK_MILLIS = 10;

    private ProcessTimes() {}

    /** One process, without its children. */
    static Duration of(long pid) {
        return fields(pid).map(fields -> ticks(fields, 11, 12)).orElse(Duration.ZERO);
    }

    /** The server and all its sessions, those that have ended included. */
    static Duration ofPostgres(long postmaster) {
        Duration ended = fields(postmaster).map(fields -> ticks(fields, 11, 14)).orElse(Duration.ZERO);
        return ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .map(child -> of(child.pid()))
                .reduce(ended, Duration::plus);
    }

    /** From the third field on, for the second may hold spaces. */
    private static Optional<List<String>> fields(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return Optional.of(
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ")));
        } catch (IOException _) {
            return Optional.empty(); // it has ended meanwhile
        }
    }

    private static Duration ticks(List<String> fields, int first, int last) {
        long ticks = Stream.iterate(first, n -> n + 1)
                .limit(last - first + 1L)
                .mapToLong(n -> Long.parseLong(fields.get(n)))
                .sum();
        return Duration.ofMillis(ticks * TICK_MILLIS);
    }
}
