package io.bulkcall.api;

import io.bulkcall.Server;
import io.bulkcall.access.AdminKey;
import io.bulkcall.database.TestDatabase;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A test that speaks HTTP to the started application. */
@SpringBootTest(
        classes = Server.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.flyway.enabled=false", "server.address=127.0.0.1"})
@Import(ApiTest.Surroundings.class)
abstract class ApiTest {
    private static final String ADMIN_KEY = "bk_admin_used-by-every-test-of-the-api";

    @LocalServerPort
    private int port;

    @Autowired
    AdminKey adminKey;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    @TestConfiguration
    static class Surroundings {
        @Bean
        DataSource dataSource() {
            return TestDatabase.dataSource();
        }

        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }
    }

    /** With the platform's key. */
    ApiClient platform() {
        adminKey.establish(ADMIN_KEY);
        return client(ADMIN_KEY);
    }

    ApiClient client(String key) {
        return new ApiClient(port, key, json);
    }

    long newBusiness() {
        return database.sql("""
                        insert into businesses (name, caller_id, max_outbound_calls, time_zone, region, language,
                            redial_gap_seconds, created_at)
                        values ('Acme', '+97225551000', 3, 'Asia/Jerusalem', 'IL', 'he', 60, now())
                        returning id""").query(Long.class).single();
    }
}
