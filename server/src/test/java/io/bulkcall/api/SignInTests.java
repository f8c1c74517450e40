package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.access.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInTests extends ApiTest {
    private static final String SESSION = "/api/v1/session";

    private final Tenant tenant = newTenant();
    private final Person agent = newPerson(tenant, Role.AGENT);

    @Test
    void letsInWithThePassword() {
        agent.withPassword();
        Answer answer =
                signIn(agent.email().toUpperCase(Locale.ROOT), Person.PASSWORD).expect(200);
        assertThat(answer.json().at("/user/email").asString()).isEqualTo(agent.email());
        assertThat(answer.json().at("/user/platform").asBoolean()).isFalse();
        assertThat(answer.json().at("/businesses/0/id").asLong()).isEqualTo(tenant.id());
        assertThat(answer.json().at("/businesses/0/role").asString()).isEqualTo("agent");
        assertThat(answer.json().at("/businesses/0/rights").toString()).isEqualTo("[\"read\",\"leads\",\"calls\"]");

        ApiClient client = session(Person.cookie(answer, SessionCookies.SESSION_COOKIE));
        assertThat(client.get(SESSION).expect(200).body()).isEqualTo(answer.body());
        client.get(tenant.path("/leads")).expect(200);
        client.post(tenant.path("/leads"), "{\"leads\":[{\"phone\":\"" + newNumber() + "\"}]}")
                .expect(201);
    }

    @Test
    void keepsTheTokenFromScriptsAndFromTheDatabase() {
        agent.withPassword();
        Answer answer = signIn(agent.email(), Person.PASSWORD).expect(200);
        String token = Person.cookie(answer, SessionCookies.SESSION_COOKIE);
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies).hasSize(2);
        assertThat(cookies.getFirst())
                .startsWith("BULKCALL_SESSION=" + token)
                .contains("Path=/", "Max-Age=43200", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure"); // the tests' public host is plain http
        assertThat(cookies.getLast()).startsWith("XSRF-TOKEN=").doesNotContain("HttpOnly", token);
        assertThat(database.sql("select u::text || p::text from user_sessions u join users p on p.id = u.user_id")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(token) || row.contains(Person.PASSWORD));
        assertThat(database.sql("select password_hash from users where id = :id")
                        .param("id", agent.id())
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void doesNotSayWhatIsWrong() {
        agent.withPassword();
        Answer password = signIn(agent.email(), "wrong password").problem(401, "unauthorized");
        Answer person = signIn(newEmail(), Person.PASSWORD).problem(401, "unauthorized");
        assertThat(password.body()).isEqualTo(person.body());
        Person invited = newPerson(tenant, Role.VIEWER); // has no password yet
        assertThat(signIn(invited.email(), Person.PASSWORD)
                        .problem(401, "unauthorized")
                        .body())
                .isEqualTo(person.body());
    }

    @Test
    void demandsTheTokenThatOnlyOurPagesCanRead() {
        String list = tenant.path("/leads");
        String body = "{\"leads\":[{\"phone\":\"" + newNumber() + "\"}]}";
        for (String header : List.of("", "wrong", SessionCookies.csrfToken("another's"))) {
            Answer answer = agent.client()
                    .send("POST", list, body, SessionCookies.CSRF_HEADER, header)
                    .problem(403, "forbidden");
            assertThat(answer.json().path("detail").asString()).contains("X-XSRF-TOKEN");
        }
        for (Map.Entry<String, String> operation : description().operations()) {
            if (!operation.getValue().equals("GET")) {
                String path = operation
                        .getKey()
                        .replace("{business_id}", Long.toString(tenant.id()))
                        .replaceAll("\\{[^}]+}", "1");
                agent.client()
                        .send(operation.getValue(), path, "{}", SessionCookies.CSRF_HEADER, "")
                        .problem(403, "forbidden");
            }
        }
        assertThat(tenant.get("/leads").json().path("items").size()).isZero();
        agent.client().send("GET", list, null, SessionCookies.CSRF_HEADER, "").expect(200);
        tenant.send("POST", "/leads", body, "Cookie", "BULKCALL_SESSION=x").expect(201); // a key is no browser's
    }

    @Test
    void takesNoSessionThatSomebodyElseChose() {
        agent.withPassword();
        String planted = "planted-by-a-stranger-planted-by-a-stranger";
        Answer answer = nobody().send(
                        "POST",
                        SESSION,
                        credentials(agent.email(), Person.PASSWORD),
                        "Cookie",
                        "BULKCALL_SESSION=" + planted)
                .expect(200);
        assertThat(Person.cookie(answer, SessionCookies.SESSION_COOKIE)).isNotEqualTo(planted);
        session(planted).get(SESSION).problem(401, "unauthorized");
    }

    @Test
    void givesANewSessionInPlaceOfTheOldOne() {
        Person known = agent.withPassword();
        Answer again = known.client()
                .post(SESSION, credentials(agent.email(), Person.PASSWORD))
                .expect(200);
        known.client().get(SESSION).problem(401, "unauthorized");
        session(Person.cookie(again, SessionCookies.SESSION_COOKIE))
                .get(SESSION)
                .expect(200);
    }

    @Test
    void signsOut() {
        ApiClient elsewhere = agent.another();
        Answer out = agent.client().delete(SESSION).expect(204);
        assertThat(out.headers().allValues("Set-Cookie")).hasSize(2).allMatch(cookie -> cookie.contains("Max-Age=0"));
        agent.client().get(SESSION).problem(401, "unauthorized");
        elsewhere.get(SESSION).expect(200);
    }

    @Test
    void signsOutEverywhere() {
        ApiClient elsewhere = agent.another();
        elsewhere.get(SESSION).expect(200);
        agent.client().delete("/api/v1/sessions").expect(204);
        agent.client().get(SESSION).problem(401, "unauthorized");
        elsewhere.get(SESSION).problem(401, "unauthorized");
    }

    @Test
    void endsASessionAfterItsTime() {
        long expired = database.sql("update user_sessions set expires_at = created_at where user_id = :id")
                .param("id", agent.id())
                .update();
        assertThat(expired).isOne();
        agent.client().get(SESSION).problem(401, "unauthorized");
    }

    @Test
    void limitsGuessesForOnePerson() {
        agent.withPassword();
        for (int i = 0; i < 10; i++) {
            from("10.1.0." + i, agent.email(), "guess number " + i).problem(401, "unauthorized");
        }
        Answer limited = from("10.1.1.1", agent.email(), Person.PASSWORD).problem(429, "rate_limited");
        assertThat(Integer.parseInt(limited.header("retry-after"))).isBetween(800, 900);
        from("10.1.0.1", newEmail(), "another person").problem(401, "unauthorized");
    }

    @Test
    void limitsGuessesFromOneAddress() {
        for (int i = 0; i < 20; i++) {
            // Ten at a time would limit each person; what counts here is the address.
            for (int person = 0; person < 5; person++) {
                from("203.0.113.9", "guess-" + i + "-" + person + "@example.com", "a guess")
                        .problem(401, "unauthorized");
            }
        }
        from("203.0.113.9", newEmail(), "a guess").problem(429, "rate_limited");
        from("198.51.100.1, 203.0.113.9", newEmail(), "a guess")
                .problem(429, "rate_limited"); // what it claims is no help
        from("203.0.113.10", newEmail(), "a guess").problem(401, "unauthorized");
    }

    @Test
    void doesNotCountWhoGetsIn() {
        agent.withPassword();
        for (int i = 0; i < 12; i++) {
            from("10.2.0.1", agent.email(), Person.PASSWORD).expect(200);
        }
    }

    @Test
    void changesThePasswordAndEndsOtherSessions() {
        Person known = agent.withPassword();
        ApiClient elsewhere = agent.another();
        String path = "/api/v1/me/password";
        known.client()
                .post(path, passwords("not the password", "another password"))
                .flaw("current_password", "wrong");
        known.client().post(path, passwords(Person.PASSWORD, "short")).flaw("new_password", "length");
        known.client().post(path, passwords(Person.PASSWORD, agent.email())).flaw("new_password", "same_as_email");
        elsewhere.get(SESSION).expect(200);

        known.client()
                .post(path, passwords(Person.PASSWORD, "another password"))
                .expect(204);
        known.client().get(SESSION).expect(200);
        elsewhere.get(SESSION).problem(401, "unauthorized");
        signIn(agent.email(), Person.PASSWORD).problem(401, "unauthorized");
        signIn(agent.email(), "another password").expect(200);
    }

    @Test
    void changesWhatSomebodyIsCalled() {
        Answer changed = agent.client()
                .patch("/api/v1/me", "{\"name\":\"דנה\",\"language\":\"en\"}")
                .expect(200);
        assertThat(changed.json().path("name").asString()).isEqualTo("דנה");
        assertThat(changed.json().path("language").asString()).isEqualTo("en");
        assertThat(agent.client().patch("/api/v1/me", "{}").expect(200).body()).isEqualTo(changed.body());
        agent.client().patch("/api/v1/me", "{\"name\":\" \"}").flaw("name", "malformed");
        tenant.client().patch("/api/v1/me", "{}").problem(403, "forbidden");
    }

    private static Answer signIn(String email, String password) {
        return from("192.0.2.1", email, password);
    }

    /** As a proxy on this machine passes it on. */
    private static Answer from(String address, String email, String password) {
        return nobody().send("POST", SESSION, credentials(email, password), "X-Forwarded-For", address);
    }

    private static String credentials(String email, String password) {
        return "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
    }

    private static String passwords(String current, String wanted) {
        return "{\"current_password\":\"" + current + "\",\"new_password\":\"" + wanted + "\"}";
    }
}
