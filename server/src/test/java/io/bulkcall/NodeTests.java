package io.bulkcall;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.bulkcall.config.Settings;
import io.bulkcall.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class NodeTests {

    @Test
    void startsWithOthersInTheSameSecondOnANewDatabase() {
        String url = TestDatabase.createEmpty();
        CompletableFuture<Node> first = CompletableFuture.supplyAsync(() -> start(url), Thread::startVirtualThread);
        CompletableFuture<Node> second = CompletableFuture.supplyAsync(() -> start(url), Thread::startVirtualThread);

        try (Node a = first.join();
                Node b = second.join()) {
            assertThat(a.origin()).isNotEqualTo(b.origin());
            assertThat(Duration.between(time(a), time(b)).abs()).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void keepsConnectionsApartForCallbacks() {
        try (Node node = start(TestDatabase.url())) {
            Map<String, HikariDataSource> pools = node.parts().getBeansOfType(HikariDataSource.class);

            assertThat(pools.values())
                    .extracting(HikariDataSource::getPoolName)
                    .containsExactlyInAnyOrder("requests", "callbacks");
            assertThat(node.parts().getBean(DataSource.class)).isSameAs(pools.get("dataSource"));
        }
    }

    private static Instant time(Node node) {
        return node.parts().getBean(InstantSource.class).instant();
    }

    private static Node start(String url) {
        return Node.start(Settings.from(Map.of(
                "PUBLIC_HOST", "calls.example.com",
                "PORT", "0",
                "DATABASE_URL", url,
                "BULKCALL_SECRET_KEY", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=")));
    }
}
