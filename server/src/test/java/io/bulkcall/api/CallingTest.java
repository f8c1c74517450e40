package io.bulkcall.api;

import io.bulkcall.Invariants;
import io.bulkcall.Node;
import io.bulkcall.config.Settings;
import io.bulkcall.database.TestDatabase;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** A test that speaks HTTP to a server whose engine dials: calls ring at a carrier of the test's own until somebody ends them. */
abstract class CallingTest {
    private static final String ADMIN_KEY = "used-by-every-test-that-calls";
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final TestCarrier CARRIER = new TestCarrier();

    private static final Node NODE = Node.start(Settings.from(Map.of(
            "DATABASE_URL",
            TestDatabase.createEmpty(),
            "BULKCALL_SECRET_KEY",
            Base64.getEncoder().encodeToString(new byte[32]),
            "BULKCALL_ADMIN_KEY",
            ADMIN_KEY,
            "PUBLIC_HOST",
            "http://127.0.0.1:1",
            "TWILIO_API_URL",
            CARRIER.url().toString(),
            "TWILIO_ACCOUNT_SID",
            "AC" + "0".repeat(32),
            "TWILIO_AUTH_TOKEN",
            "token",
            "TWILIO_CALLS_PER_SECOND",
            "unlimited",
            "PORT",
            "0")));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            NODE.close();
            CARRIER.close();
        }));
    }

    static URI origin() {
        return NODE.origin();
    }

    static ApiClient platform() {
        return new ApiClient(NODE.origin(), ADMIN_KEY, null);
    }

    /** A business of its own for this test, with three lines, and a key of it. */
    static Tenant newTenant() {
        ApiClient platform = platform();
        String callerId = "+97225%06d".formatted(500_000 + NUMBERS.incrementAndGet());
        long id = platform.post("/api/v1/businesses", "{\"name\":\"Acme\",\"caller_id\":\"" + callerId + "\"}")
                .expect(201)
                .json()
                .path("id")
                .asLong();
        String key = platform.post("/api/v1/businesses/" + id + "/api_keys", "{\"name\":\"tests\"}")
                .expect(201)
                .json()
                .path("key")
                .asString();
        return new Tenant(id, new ApiClient(NODE.origin(), key, null));
    }

    static List<Long> newLeads(Tenant tenant, int count) {
        String leads = IntStream.range(0, count)
                .mapToObj(_ -> "{\"phone\":\"+97250%07d\"}".formatted(2_000_000 + NUMBERS.incrementAndGet()))
                .collect(Collectors.joining(","));
        return tenant.post("/leads", "{\"leads\":[" + leads + "]}")
                .expect(201)
                .json()
                .path("leads")
                .valueStream()
                .map(lead -> lead.path("id").asLong())
                .toList();
    }

    static <T> T part(Class<T> type) {
        return NODE.parts().getBean(type);
    }

    static DataSource database() {
        return part(DataSource.class);
    }

    static void holds(Tenant tenant) {
        Invariants.hold(database(), tenant.id());
    }
}
