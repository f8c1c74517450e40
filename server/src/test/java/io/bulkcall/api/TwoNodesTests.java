package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkcall.Node;
import io.bulkcall.access.Role;
import io.bulkcall.config.Settings;
import io.bulkcall.database.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Two nodes on a new database: what is true on one is soon true on the other. */
class TwoNodesTests {
    private static final String SESSION = "/api/v1/session";
    private static final String KEY = "the-key-of-two-nodes";

    /** As long as a node remembers what a person may do, and a little for a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(7);

    private static final String DATABASE = TestDatabase.createEmpty();
    private static final Node ONE = start();
    private static final Node OTHER = start();

    @AfterAll
    static void stop() {
        OTHER.close();
        ONE.close();
    }

    @Test
    void makeOneAdministratorThroughALinkOfTheirs() {
        URI first = ONE.setupLink().orElseThrow();
        URI second = OTHER.setupLink().orElseThrow();
        assertThat(first.toString()).startsWith(ONE.origin() + "/link/");
        String path = "/api/v1/links" + first.getPath().substring("/link".length());
        ApiClient nobody = new ApiClient(OTHER.origin(), null, null);
        assertThat(nobody.get(path).expect(200).json().path("kind").asString()).isEqualTo("setup");
        nobody.post(path, "{\"password\":\"" + Person.PASSWORD + "\"}").flaw("email", "required");

        Answer arrived = nobody.post(
                        path,
                        "{\"email\":\"root@example.com\",\"name\":\"Root\",\"password\":\"" + Person.PASSWORD + "\"}")
                .expect(200);
        assertThat(arrived.json().at("/user/platform").asBoolean()).isTrue();
        nobody.get("/api/v1/links" + second.getPath().substring("/link".length()))
                .problem(404, "not_found");
        assertThat(ONE.setupLink()).isEmpty();
        ApiClient root = new ApiClient(ONE.origin(), null, Person.cookie(arrived, SessionCookies.SESSION_COOKIE));
        root.get("/api/v1/businesses").expect(200);
        String itself = "/api/v1/users/" + arrived.json().at("/user/id").asLong();
        root.delete(itself).problem(409, "in_use");
        root.post("/api/v1/users", Person.body("invited@example.com")).expect(201); // and has not come
        root.delete(itself).problem(409, "in_use");
    }

    @Test
    void shareSessionsAndWhatTheyAllow() {
        ApiClient platform = new ApiClient(ONE.origin(), KEY, null);
        String business = "/api/v1/businesses/"
                + platform.post("/api/v1/businesses", "{\"name\":\"Acme\",\"caller_id\":\"+97237000101\"}")
                        .expect(201)
                        .json()
                        .path("id")
                        .asLong();
        String email = "agent@example.com";
        Answer invited = platform.post(business + "/users", Person.body(email, Role.AGENT))
                .expect(201);
        String link =
                "/api/v1/links/" + Person.token(invited.json().at("/link/path").asString());
        Answer arrived = new ApiClient(ONE.origin(), null, null)
                .post(link, "{\"password\":\"" + Person.PASSWORD + "\"}")
                .expect(200);
        String token = Person.cookie(arrived, SessionCookies.SESSION_COOKIE);
        ApiClient there = new ApiClient(OTHER.origin(), null, token);
        there.post(business + "/leads", "{}").problem(400, "invalid_request");

        String user = business + "/users/" + invited.json().at("/user/id").asLong();
        platform.patch(user, "{\"role\":\"viewer\"}").expect(200);
        await().atMost(SOON)
                .untilAsserted(() -> there.post(business + "/leads", "{}").problem(403, "forbidden"));
        platform.delete(user).expect(204);
        await().atMost(SOON).untilAsserted(() -> there.get(business).problem(404, "not_found"));
        new ApiClient(ONE.origin(), null, token).delete(SESSION).expect(204);
        await().atMost(SOON).untilAsserted(() -> there.get(SESSION).problem(401, "unauthorized"));
    }

    private static Node start() {
        return Node.start(Settings.from(Map.of(
                "DATABASE_URL",
                DATABASE,
                "BULKCALL_SECRET_KEY",
                Base64.getEncoder().encodeToString(new byte[32]),
                "BULKCALL_ADMIN_KEY",
                KEY,
                "PUBLIC_HOST",
                "calls.example.com",
                "PORT",
                "0")));
    }
}
