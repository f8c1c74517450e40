package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.access.Role;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LinkTests extends ApiTest {
    private final Tenant tenant = newTenant();

    @Test
    void saysWhatItIsFor() {
        String email = newEmail();
        JsonNode link = nobody().get(invitation(email)).expect(200).json();
        assertThat(link.path("kind").asString()).isEqualTo("invitation");
        assertThat(link.path("email").asString()).isEqualTo(email);
        assertThat(link.path("name").asString()).isEqualTo("Dana");
        assertThat(link.path("business_name").asString()).isEqualTo("Acme");
    }

    @Test
    void letsInOnce() {
        String link = invitation(newEmail());
        Answer arrived = nobody().post(link, "{\"name\":\"Dana B.\",\"password\":\"" + Person.PASSWORD + "\"}")
                .expect(200);
        assertThat(arrived.json().at("/user/name").asString()).isEqualTo("Dana B.");
        ApiClient client = session(Person.cookie(arrived, SessionCookies.SESSION_COOKIE));
        client.get(tenant.path("/leads")).expect(200);
        nobody().get(link).problem(404, "not_found");
        nobody().post(link, "{\"password\":\"" + Person.PASSWORD + "\"}").problem(404, "not_found");
    }

    @Test
    void letsInOneOfManyAtOnce() {
        String link = invitation(newEmail());
        List<Integer> statuses = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> nobody().post(link, "{\"password\":\"" + Person.PASSWORD + "\"}")
                                .status(),
                        Thread::startVirtualThread))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(statuses).isEqualTo(List.of(200, 404, 404, 404));
    }

    @Test
    void endsAfterADay() {
        String link = invitation(newEmail());
        assertThat(database.sql("""
                        update user_links set expires_at = created_at
                        where expires_at - created_at = make_interval(hours => 24) and user_id =
                            (select max(user_id) from memberships where business_id = :id)""").param("id", tenant.id()).update()).isOne();
        nobody().get(link).problem(404, "not_found");
        nobody().post(link, "{\"password\":\"" + Person.PASSWORD + "\"}").problem(404, "not_found");
    }

    @Test
    void isNotUsedUpByWhatIsWrong() {
        String email = newEmail();
        String link = invitation(email);
        nobody().post(link, "{}").flaw("password", "required");
        nobody().post(link, "{\"password\":\"short\"}").flaw("password", "length");
        nobody().post(link, "{\"password\":\"" + email + "\"}").flaw("password", "same_as_email");
        nobody().post(link, "{\"password\":\"" + Person.PASSWORD + "\",\"email\":\"a@b.c\"}")
                .flaw("email", "not_allowed");
        nobody().get(link).expect(200);
    }

    @Test
    void signsInWithoutAPassword() {
        Person person = newPerson(tenant, Role.VIEWER);
        Answer made = platform()
                .post("/api/v1/users/" + person.id() + "/link", "{\"kind\":\"sign_in\"}")
                .expect(201);
        String link = "/api/v1/links/" + Person.token(made.json().path("path").asString());
        nobody().post(link, "{\"password\":\"" + Person.PASSWORD + "\"}").flaw("password", "not_allowed");
        Answer arrived = nobody().post(link, "{}").expect(200);
        assertThat(arrived.json().at("/user/id").asLong()).isEqualTo(person.id());
        nobody().post(link, "{}").problem(404, "not_found");
    }

    @Test
    void keepsNoToken() {
        String email = newEmail();
        Answer invited = platform()
                .send("POST", tenant.path("/users"), Person.body(email, Role.AGENT), "Idempotency-Key", email)
                .expect(201);
        String token = Person.token(invited.json().at("/link/path").asString());
        assertThat(database.sql("select l::text from user_links l")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(token));
        assertThat(database.sql("select body from idempotency_keys where idempotency_key = :key")
                        .param("key", email)
                        .query(String.class)
                        .single())
                .contains(email)
                .doesNotContain(token);
    }

    @Test
    void refusesNonsense() {
        for (String token : List.of("x", "1".repeat(5000), "%00", "a%20b")) {
            assertThat(nobody().get("/api/v1/links/" + token).status())
                    .as(token)
                    .isIn(400, 404);
        }
    }

    /** Where the API shows a new one. */
    private String invitation(String email) {
        Answer invited = platform()
                .post(tenant.path("/users"), Person.body(email, Role.AGENT))
                .expect(201);
        return "/api/v1/links/" + Person.token(invited.json().at("/link/path").asString());
    }
}
