package io.bulkcall.api;

import io.bulkcall.Node;
import io.bulkcall.access.Role;
import io.bulkcall.config.Settings;
import io.bulkcall.database.TestDatabase;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A test that speaks HTTP to a started server. All of them share one, on a database of its own: its engine would take
 * part in what other tests do.
 */
abstract class ApiTest {
    static final String ADMIN_KEY = "used-by-every-test-of-the-api";
    static final String DATABASE = "api_" + ProcessHandle.current().pid();

    private static final AtomicInteger CALLER_IDS = new AtomicInteger();
    private static final AtomicInteger EMAILS = new AtomicInteger();

    private static final Node NODE = Node.start(Settings.from(Map.of(
            "DATABASE_URL",
            ownDatabase(),
            "BULKCALL_SECRET_KEY",
            Base64.getEncoder().encodeToString(new byte[32]),
            "BULKCALL_ADMIN_KEY",
            ADMIN_KEY,
            "PUBLIC_HOST",
            "http://127.0.0.1:1",
            "PORT",
            "0")));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(NODE::close));
    }

    private static final class Described {
        private static final Description DESCRIPTION =
                new Description(nobody().get("/v3/api-docs").body());
    }

    final JdbcClient database = part(JdbcClient.class);

    static <T> T part(Class<T> type) {
        return NODE.parts().getBean(type);
    }

    /** The one of that name, where there are several. */
    static <T> T part(String name, Class<T> type) {
        return NODE.parts().getBean(name, type);
    }

    static Description description() {
        return Described.DESCRIPTION;
    }

    /** With the platform's key. */
    static ApiClient platform() {
        return client(ADMIN_KEY);
    }

    static ApiClient client(String key) {
        return new ApiClient(NODE.origin(), key, null);
    }

    static ApiClient nobody() {
        return new ApiClient(NODE.origin(), null, null);
    }

    /** Whoever has the session with this token. */
    static ApiClient session(String token) {
        return new ApiClient(NODE.origin(), null, token);
    }

    /** Somebody new, signed in without a password. */
    static Person newPlatformUser() {
        String email = newEmail();
        return Person.of(platform().post("/api/v1/users", Person.body(email)).expect(201), email);
    }

    /** Somebody new in that business, signed in without a password. */
    static Person newPerson(Tenant tenant, Role role) {
        String email = newEmail();
        return Person.of(
                platform().post(tenant.path("/users"), Person.body(email, role)).expect(201), email);
    }

    static String newEmail() {
        return "person-" + EMAILS.incrementAndGet() + "@example.com";
    }

    /** A business of its own for this test, and a key of it with every scope. */
    static Tenant newTenant() {
        long id = platform()
                .post("/api/v1/businesses", "{\"name\":\"Acme\",\"caller_id\":\"" + newCallerId() + "\"}")
                .expect(201)
                .json()
                .path("id")
                .asLong();
        String key = platform()
                .post(
                        "/api/v1/businesses/" + id + "/api_keys",
                        "{\"name\":\"all\",\"scopes\":[\"read\",\"leads\",\"calls\",\"admin\"]}")
                .expect(201)
                .json()
                .path("key")
                .asString();
        return new Tenant(id, client(key));
    }

    /** A valid number that no business has yet. */
    static String newCallerId() {
        return "+97225%06d".formatted(100_000 + CALLER_IDS.incrementAndGet());
    }

    /** A valid number, most likely one that no lead has yet. */
    static String newNumber() {
        return "+97250%07d".formatted(ThreadLocalRandom.current().nextInt(2_000_000, 9_000_000));
    }

    private static String ownDatabase() {
        JdbcClient.create(TestDatabase.dataSource())
                .sql("create database " + DATABASE)
                .update();
        String url = TestDatabase.url();
        return url.substring(0, url.lastIndexOf('/') + 1) + DATABASE;
    }
}
