package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.access.Role;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MemberTests extends ApiTest {
    private static final String SESSION = "/api/v1/session";

    private final Tenant tenant = newTenant();
    private final Person owner = newPerson(tenant, Role.OWNER);
    private final Person admin = newPerson(tenant, Role.ADMIN);

    @Test
    void invitesSomebodyNew() {
        String email = newEmail();
        Answer invited = invite(admin, email, Role.AGENT).expect(201);
        assertThat(invited.json().at("/user/status").asString()).isEqualTo("invited");
        assertThat(invited.json().at("/link/path").asString()).matches("/link/[0-9A-Za-z]{40}");
        invite(admin, email, Role.AGENT).problem(409, "conflict");

        Answer listed = admin.client().get(tenant.path("/users?count=true")).expect(200);
        assertThat(listed.json().path("total").asInt()).isEqualTo(3);
        assertThat(listed.json().at("/items/0/email").asString()).isEqualTo(email);
    }

    /** An address is whoever opened its first invitation: that may have been whoever invited it. */
    @Test
    void leavesItToThePlatformToTakeInWhoHasAnAccount() {
        Person known = newPerson(newTenant(), Role.VIEWER).withPassword();
        Answer refused = invite(owner, known.email(), Role.AGENT).problem(409, "conflict");
        assertThat(tenant.post("/users", Person.body(known.email(), Role.AGENT))
                        .problem(409, "conflict")
                        .body())
                .isEqualTo(refused.body());
        Person hasNotCome = newPerson(newTenant(), Role.VIEWER);
        assertThat(invite(owner, hasNotCome.email(), Role.AGENT)
                        .problem(409, "conflict")
                        .body())
                .isEqualTo(refused.body());
        known.client().get(tenant.path("/leads")).problem(404, "not_found");

        Answer added = platform()
                .post(tenant.path("/users"), Person.body(known.email(), Role.AGENT))
                .expect(201);
        assertThat(added.json().path("link").isNull()).isTrue();
        assertThat(added.json().at("/user/status").asString()).isEqualTo("active");
        assertThat(known.client().get(SESSION).json().path("businesses").size()).isEqualTo(2);
        known.client().get(tenant.path("/leads")).expect(200);
    }

    /** Whoever was invited and sent away before coming is nobody yet. */
    @Test
    void invitesAgainWhoNeverCame() {
        Person invited = newPerson(tenant, Role.VIEWER);
        remove(admin, invited).expect(204);
        Answer again = invite(admin, invited.email(), Role.AGENT).expect(201);
        assertThat(again.json().at("/link/path").asString()).startsWith("/link/");
    }

    @Test
    void makesNobodyWhoHasAnAccountOneOfThePlatforms() {
        Person known = newPerson(newTenant(), Role.VIEWER).withPassword();
        platform().post("/api/v1/users", Person.body(known.email())).problem(409, "conflict");
        Person invited = newPerson(newTenant(), Role.VIEWER);
        platform().post("/api/v1/users", Person.body(invited.email())).problem(409, "conflict");
        known.client().get("/api/v1/businesses").problem(403, "forbidden");
    }

    /** As with a business: whoever was sent away before coming is nobody yet, and a link is an invitation. */
    @Test
    void invitesToThePlatformAgainWhoNeverCame() {
        Person invited = newPlatformUser();
        platform().delete("/api/v1/users/" + invited.id()).expect(204);

        Answer again =
                platform().post("/api/v1/users", Person.body(invited.email())).expect(201);
        assertThat(again.json().at("/user/id").asLong()).isEqualTo(invited.id());

        Answer link = platform()
                .post("/api/v1/users/" + invited.id() + "/link", "{\"kind\":\"reset\"}")
                .expect(201);
        String token = Person.token(link.json().path("path").asString());
        assertThat(nobody().get("/api/v1/links/" + token).json().path("kind").asString())
                .isEqualTo("invitation");
    }

    /** When somebody works for another business is not this one's to know. */
    @Test
    void saysWhenSomebodyWasSeenOnlyOfItsOwn() {
        Person known = newPerson(tenant, Role.VIEWER).withPassword();
        known.client().get(SESSION).expect(200);
        assertThat(listed(known).path("last_seen_at").isNull()).isFalse();
        platform()
                .post(newTenant().path("/users"), Person.body(known.email(), Role.VIEWER))
                .expect(201);
        assertThat(listed(known).path("last_seen_at").isNull()).isTrue();
        Answer changed = role(admin, known, Role.AGENT).expect(200);
        assertThat(changed.json().path("last_seen_at").isNull()).isTrue();
    }

    /** Each business would hold a link that opens the other. */
    @Test
    void doesNotShareAnInvitationWithAnotherBusiness() {
        Person invited = newPerson(newTenant(), Role.VIEWER);
        invite(admin, invited.email(), Role.AGENT).problem(409, "conflict");
        Person ofPlatform = newPlatformUser();
        invite(admin, ofPlatform.email(), Role.AGENT).problem(409, "conflict");
    }

    @Test
    void endsLinksOfOthersWhenSomebodyJoins() {
        Person known = newPerson(tenant, Role.AGENT).withPassword();
        String path = link(admin, known).expect(201).json().path("path").asString();
        Tenant other = newTenant();
        platform()
                .post(other.path("/users"), Person.body(known.email(), Role.OWNER))
                .expect(201);
        nobody().get("/api/v1/links/" + Person.token(path)).problem(404, "not_found");
    }

    @Test
    void givesNoMoreThanOneHas() {
        invite(admin, newEmail(), Role.OWNER).problem(403, "forbidden");
        role(admin, owner, Role.ADMIN).problem(403, "forbidden");
        role(admin, admin, Role.OWNER).problem(403, "forbidden");
        remove(admin, owner).problem(403, "forbidden");
        link(admin, owner).problem(403, "forbidden");
        invite(owner, newEmail(), Role.OWNER).expect(201);
        role(owner, admin, Role.OWNER).expect(200);
        String key = tenant.post("/api_keys", "{\"name\":\"a\",\"scopes\":[\"admin\"]}")
                .json()
                .path("key")
                .asString();
        client(key)
                .post(tenant.path("/users"), Person.body(newEmail(), Role.VIEWER))
                .problem(403, "forbidden");
        tenant.post("/users", Person.body(newEmail(), Role.ADMIN)).expect(201);
        tenant.post("/users", Person.body(newEmail(), Role.OWNER)).problem(403, "forbidden");
    }

    @Test
    void givesAKeyNoMoreThanOneHas() {
        String keys = tenant.path("/api_keys");
        admin.client().post(keys, "{\"name\":\"a\"}").expect(201);
        admin.client().post(keys, "{\"name\":\"a\",\"scopes\":[\"admin\"]}").problem(403, "forbidden");
        owner.client().post(keys, "{\"name\":\"a\",\"scopes\":[\"admin\"]}").expect(201);
    }

    @Test
    void leavesTheCarriersAccountToTheOwner() {
        String none = "{\"twilio\":null}";
        admin.client().patch(tenant.path(""), none).problem(403, "forbidden");
        admin.client().patch(tenant.path(""), "{\"name\":\"Acme 2\"}").expect(200);
        owner.client().patch(tenant.path(""), none).expect(200);
    }

    /** Whoever made it may lack what the person has now. */
    @Test
    void endsTheLinksOfWhoRises() {
        Person agent = newPerson(tenant, Role.AGENT).withPassword();
        String reset =
                Person.token(link(admin, agent).expect(201).json().path("path").asString());
        role(owner, agent, Role.VIEWER).expect(200);
        nobody().get("/api/v1/links/" + reset).expect(200);
        role(owner, agent, Role.OWNER).expect(200);
        nobody().get("/api/v1/links/" + reset).problem(404, "not_found");
    }

    /** Nobody would be left who can make another. */
    @Test
    void keepsAnOwnerWhoCanSignIn() {
        Person able = newPerson(tenant, Role.OWNER).withPassword();
        remove(able, able).problem(409, "in_use");
        role(able, able, Role.ADMIN).problem(409, "in_use");
        remove(able, owner).expect(204);
        Person second = newPerson(tenant, Role.OWNER).withPassword();
        remove(able, able).expect(204);
        remove(second, second).problem(409, "in_use");
    }

    @Test
    void keepsAnOwner() {
        remove(owner, owner).problem(409, "in_use");
        role(owner, owner, Role.ADMIN).problem(409, "in_use");
        platform().delete(tenant.path("/users/" + owner.id())).problem(409, "in_use");
        Person second = newPerson(tenant, Role.OWNER);
        role(owner, owner, Role.OWNER).expect(200);
        remove(owner, owner).expect(204);
        remove(second, second).problem(409, "in_use");
    }

    @Test
    void keepsAnOwnerWhenTwoUnmakeEachOther() {
        Person second = newPerson(tenant, Role.OWNER);
        CompletableFuture<Answer> one =
                CompletableFuture.supplyAsync(() -> remove(owner, second), Thread::startVirtualThread);
        CompletableFuture<Answer> other =
                CompletableFuture.supplyAsync(() -> remove(second, owner), Thread::startVirtualThread);
        assertThat(new int[] {one.join().status(), other.join().status()})
                .contains(204)
                .satisfiesAnyOf(
                        statuses -> assertThat(statuses).contains(403),
                        statuses -> assertThat(statuses).contains(404),
                        statuses -> assertThat(statuses).contains(409));
        assertThat(database.sql("select count(*) from memberships where business_id = :id and role = 'owner'")
                        .param("id", tenant.id())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void actsAtOnceWhenSomebodyIsRemovedOrChanged() {
        Person agent = newPerson(tenant, Role.AGENT);
        agent.client().get(tenant.path("/leads")).expect(200);
        role(admin, agent, Role.VIEWER).expect(200);
        agent.client().post(tenant.path("/leads"), "{}").problem(403, "forbidden");
        remove(admin, agent).expect(204);
        agent.client().get(tenant.path("/leads")).problem(404, "not_found");
        assertThat(agent.client()
                        .get(SESSION)
                        .expect(200)
                        .json()
                        .path("businesses")
                        .size())
                .isZero();
    }

    @Test
    void endsTheStreamsOfWhoIsRemoved() throws InterruptedException {
        Person viewer = newPerson(tenant, Role.VIEWER);
        try (EventStream stream = new EventStream(viewer.client(), tenant.path("/events"))) {
            stream.next("limits", limits -> limits.path("max_outbound").asInt() == 3);
            remove(admin, viewer).expect(204);
            tenant.patch("", "{\"max_outbound_calls\":7}").expect(200);
            assertThat(stream.ends()).isTrue();
        }
    }

    @Test
    void invitesAnew() {
        String email = newEmail();
        Answer invited = invite(admin, email, Role.AGENT).expect(201);
        String first = Person.token(invited.json().at("/link/path").asString());
        Person person = Person.of(invited, email);
        String second =
                Person.token(link(admin, person).expect(201).json().path("path").asString());
        nobody().get("/api/v1/links/" + first).problem(404, "not_found");
        assertThat(nobody().get("/api/v1/links/" + second).json().path("kind").asString())
                .isEqualTo("invitation");
        remove(admin, person).expect(204);
        nobody().get("/api/v1/links/" + second).problem(404, "not_found");
    }

    @Test
    void letsBackInWhoForgotThePassword() {
        Person agent = newPerson(tenant, Role.AGENT).withPassword();
        ApiClient elsewhere = agent.another();
        String token =
                Person.token(link(admin, agent).expect(201).json().path("path").asString());
        assertThat(nobody().get("/api/v1/links/" + token).json().path("kind").asString())
                .isEqualTo("reset");
        nobody().post("/api/v1/links/" + token, "{\"password\":\"another password\"}")
                .expect(200);
        elsewhere.get(SESSION).problem(401, "unauthorized");
    }

    @Test
    void opensNoWayIntoWhatIsNotItsOwn() {
        Person known = newPerson(tenant, Role.VIEWER).withPassword();
        Tenant other = newTenant();
        platform()
                .post(other.path("/users"), Person.body(known.email(), Role.OWNER))
                .expect(201);
        link(admin, known).problem(403, "forbidden");
        link(owner, known).problem(403, "forbidden");
        platform().post(tenant.path("/users/" + known.id() + "/link"), "").expect(201);

        Person ofPlatform = newPlatformUser();
        platform()
                .post(tenant.path("/users"), Person.body(ofPlatform.email(), Role.VIEWER))
                .problem(409, "conflict");
        platform()
                .post(
                        tenant.path("/users"),
                        Person.body(ofPlatform.withPassword().email(), Role.VIEWER))
                .expect(201);
        link(owner, ofPlatform).problem(403, "forbidden");
    }

    @Test
    void looksAfterThePlatformsUsers() {
        Person person = newPlatformUser();
        person.client().get("/api/v1/businesses").expect(200);
        person.client().get(tenant.path("/leads")).expect(200);
        assertThat(person.client()
                        .get("/api/v1/users")
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsString("email"))
                .contains(person.email());
        platform().post("/api/v1/users", Person.body(person.email())).problem(409, "conflict");
        newPlatformUser();
        person.client().delete("/api/v1/users/" + person.id()).expect(204);
        person.client().get("/api/v1/businesses").problem(403, "forbidden");
        platform().delete("/api/v1/users/" + person.id()).problem(404, "not_found");
    }

    @Test
    void neverShowsALinkTwice() {
        String email = newEmail();
        String body = Person.body(email, Role.AGENT);
        Answer first = admin.client()
                .send("POST", tenant.path("/users"), body, "Idempotency-Key", email)
                .expect(201);
        Answer again = admin.client()
                .send("POST", tenant.path("/users"), body, "Idempotency-Key", email)
                .expect(201);
        assertThat(first.json().at("/link/path").isMissingNode()).isFalse();
        assertThat(again.json().at("/link/path").isMissingNode()).isTrue();
        assertThat(again.json().at("/link/expires_at")).isEqualTo(first.json().at("/link/expires_at"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    private JsonNode listed(Person person) {
        return admin.client()
                .get(tenant.path("/users"))
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asLong() == person.id())
                .findFirst()
                .orElseThrow();
    }

    private Answer invite(Person by, String email, Role role) {
        return by.client().post(tenant.path("/users"), Person.body(email, role));
    }

    private Answer role(Person by, Person of, Role role) {
        return by.client().patch(tenant.path("/users/" + of.id()), "{\"role\":\"" + role + "\"}");
    }

    private Answer remove(Person by, Person whom) {
        return by.client().delete(tenant.path("/users/" + whom.id()));
    }

    private Answer link(Person by, Person whom) {
        return by.client().post(tenant.path("/users/" + whom.id() + "/link"), "");
    }
}
