package io.bulkcall.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.bulkcall.database.TestDatabase;
import io.bulkcall.database.TestServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F22: the disk of a server with its own database is full, and then is no longer. */
class DiskFullTest extends FaultTest {

    private static final String NOT_MOUNTED =
            "nobody but root may mount a small disk: run as root, or in a container with CAP_SYS_ADMIN";

    @TempDir
    private Path disk;

    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=300m,mode=755", "tmpfs", disk.toString()) == 0;
        if ("true".equals(System.getenv("CI"))) {
            assertThat(mounted).as(NOT_MOUNTED).isTrue(); // or nobody would ever know that it isn't tested
        }
        assumeThat(mounted).as(NOT_MOUNTED).isTrue();
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", "--lazy", disk.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    @Test
    void goesOnWhenThereIsRoomAgain() throws IOException {
        behave(200, 500, "");
        Path home = Files.createDirectory(disk.resolve("home"));
        TestServer.linkBinaries(home);
        try (Fleet fleet = Fleet.ofOneWithItsOwnDatabase(home, carrier.origin())) {
            fleet.start();
            String url = fleet.process(0).awaitLine("Database: ");
            Town town = new Town(TestDatabase.dataSource(url), fleet.origin(), 3, 30);
            town.callEverybody(0);
            awaitUntil(() -> creates() > 15);

            Path ballast = disk.resolve("ballast");
            fill(ballast);
            writeLogUntilItEnds(town);
            fleet.process(0).awaitWords("No space left on device");
            fleet.process(0).awaitWords("PostgreSQL ended by itself");
            assertThat(town.ask(0, "/runs", "{\"filter\": {}}", "a").join().statusCode())
                    .isEqualTo(503);
            int before = creates();

            Files.delete(ballast);
            long free = System.nanoTime();
            awaitUntil(() -> creates() > before);
            long millis = millisSince(free);
            awaitTheEnd(town);

            System.out.println("F22: dials again " + millis + " ms after there is room");
            assertThat(millis).isLessThan(4 * 10_000);
            neverMoreThanThreeAtOnce();
            assertThat(town.jobs().keySet()).isSubsetOf("completed answered", "failed unknown");
            assertThat(town.jobs().get("completed answered")).isGreaterThan(80);
        }
    }

    private static void fill(Path ballast) throws IOException {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] block = new byte[64 * 1024];
            assertThatThrownBy(() -> {
                        while (true) {
                            out.write(block);
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left");
        }
    }

    /** Uses up what PostgreSQL has set aside for its log of changes. */
    private static void writeLogUntilItEnds(Town town) {
        JdbcClient database = JdbcClient.create(town.database());
        assertThatThrownBy(() -> {
                    while (true) {
                        database.sql("select pg_logical_emit_message(true, 'ballast', repeat('x', 1000000))")
                                .query((_, _) -> true)
                                .list();
                    }
                })
                .isInstanceOf(Exception.class);
    }
}
