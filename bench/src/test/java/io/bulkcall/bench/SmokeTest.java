package io.bulkcall.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmokeTest {

    @TempDir
    private Path directory;

    @Test
    void measuresTheHandOverBesideItsLimit() throws Exception {
        Scale tiny = new Scale("tiny", 1, Duration.ofMillis(100), Duration.ofMillis(300), 64);
        Path home = directory.resolve("home");

        try (Postgres postgres = Postgres.start(home, false)) {
            Section section = new HandOver().measure(new Bench(postgres, tiny, directory, Path.of("bulkcall"), false));

            List<String> calls = section.markdown()
                    .lines()
                    .filter(line -> line.startsWith("| calls"))
                    .toList();
            assertThat(calls)
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(perSecond(line)).isPositive());
            assertThat(section.facts().getFirst()).contains("fsync = on");
        }
    }

    @Test
    void refusesToMeasureWhatMayBeForgotten() throws Exception {
        try (Postgres postgres = Postgres.start(directory.resolve("home"), false)) {
            assertThat(Durability.checked(postgres).settings()).hasSize(3).containsValue("on");

            postgres.execute("alter database bulkcall set synchronous_commit = off");
            ((HikariDataSource) postgres.dataSource()).getHikariPoolMXBean().softEvictConnections();

            assertThatThrownBy(() -> Durability.checked(postgres)).hasMessageContaining("synchronous_commit=off");
        }
    }

    private static int perSecond(String row) {
        return Integer.parseInt(row.split("\\|")[2].strip().replace(",", ""));
    }
}
