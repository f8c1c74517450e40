package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkcall.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseAwayTests extends ApiTest {
    private final Tenant tenant = newTenant();
    private final JdbcClient elsewhere = JdbcClient.create(TestDatabase.dataSource());

    @AfterEach
    void comesBack() {
        allowConnections(true);
    }

    @Test
    void isSaidAndNotTakenForAFault() {
        allowConnections(false);
        elsewhere
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = :name")
                .param("name", DATABASE)
                .query((_, _) -> true)
                .list();

        for (Answer answer : new Answer[] {
            tenant.get("/leads"),
            tenant.post("/leads", "{\"leads\":[{\"phone\":\"+972502345678\"}]}"),
            tenant.send("POST", "/lists", "{\"name\":\"a\"}", "Idempotency-Key", "k"),
            client("never seen before").get("/api/v1/businesses")
        }) {
            answer.problem(503, "unavailable");
            assertThat(answer.header("retry-after")).matches("[1-9][0-9]*");
        }

        allowConnections(true);
        await().untilAsserted(() -> tenant.get("/leads").expect(200));
    }

    private void allowConnections(boolean allowed) {
        elsewhere
                .sql("alter database " + DATABASE + " allow_connections " + allowed)
                .update();
    }
}
