package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkcall.access.Role;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** What a request decides about a person while another, not yet committed, changes that person. */
class AccessRaceTests extends ApiTest {
    private final Tenant tenant = newTenant();
    private final Tenant other = newTenant();
    private final Person admin = newPerson(tenant, Role.ADMIN);

    /** The link would open what the person is just being given elsewhere. */
    @Test
    void makesNoLinkToWhoIsBeingTakenInElsewhere() {
        Person known = newPerson(tenant, Role.VIEWER);
        String path = tenant.path("/users/" + known.id() + "/link");
        during(known, () -> join(known, other), () -> admin.client().post(path, ""))
                .problem(403, "forbidden");
    }

    /** Each of the two businesses would hold a link that opens the other. */
    @Test
    void doesNotInviteWhoIsBeingInvitedElsewhere() {
        Person nobodys = newPerson(tenant, Role.VIEWER);
        admin.client().delete(tenant.path("/users/" + nobodys.id())).expect(204);
        during(
                        nobodys,
                        () -> join(nobodys, other),
                        () -> admin.client().post(tenant.path("/users"), Person.body(nobodys.email(), Role.VIEWER)))
                .problem(409, "conflict");
    }

    @Test
    void makesNoLinkToWhoIsBeingMadeMoreThanTheCaller() {
        Person known = newPerson(tenant, Role.VIEWER);
        String path = tenant.path("/users/" + known.id() + "/link");
        during(known, () -> become(known, Role.OWNER), () -> admin.client().post(path, ""))
                .problem(403, "forbidden");
    }

    /** Whoever knows the old password must not slip in behind the change that ends all sessions. */
    @Test
    void signsInWithNoPasswordThatIsBeingChanged() {
        Person known = newPerson(tenant, Role.VIEWER).withPassword();
        String body = "{\"email\":\"" + known.email() + "\",\"password\":\"" + Person.PASSWORD + "\"}";
        during(known, () -> changePassword(known), () -> nobody().post("/api/v1/session", body))
                .problem(401, "unauthorized");
    }

    @Test
    void changesNoPasswordThatIsBeingChanged() {
        Person known = newPerson(tenant, Role.VIEWER).withPassword();
        String body = "{\"current_password\":\"" + Person.PASSWORD + "\",\"new_password\":\"another password\"}";
        during(known, () -> changePassword(known), () -> known.client().post("/api/v1/me/password", body))
                .flaw("current_password", "wrong");
        assertThat(database.sql("select password_hash from users where id = :id")
                        .param("id", known.id())
                        .query(String.class)
                        .single())
                .isEqualTo("changed");
    }

    /**
     * What a request is answered that comes while the person's row is held: the change is committed when the request waits
     * for it, or is over without having waited.
     */
    private Answer during(Person held, Runnable change, Supplier<Answer> request) {
        return Objects.requireNonNull(part(TransactionOperations.class).execute(_ -> {
                    int holder = database.sql("select pg_backend_pid() from users where id = :id for update")
                            .param("id", held.id())
                            .query(Integer.class)
                            .single();
                    change.run();
                    CompletableFuture<Answer> answer =
                            CompletableFuture.supplyAsync(request, Thread::startVirtualThread);
                    await().until(() -> answer.isDone() || isWaitedFor(holder));
                    return answer;
                }))
                .join();
    }

    private boolean isWaitedFor(int holder) {
        return database.sql("""
                        select exists (select 1 from pg_locks where not granted and :holder = any (pg_blocking_pids(pid)))""").param("holder", holder).query(Boolean.class).single();
    }

    private void join(Person person, Tenant business) {
        database.sql("insert into memberships values (:business_id, :user_id, 'owner', now())")
                .param("business_id", business.id())
                .param("user_id", person.id())
                .update();
    }

    private void become(Person person, Role role) {
        database.sql("update memberships set role = :role where business_id = :business_id and user_id = :user_id")
                .param("role", role.toString())
                .param("business_id", tenant.id())
                .param("user_id", person.id())
                .update();
    }

    private void changePassword(Person person) {
        database.sql("update users set password_hash = 'changed' where id = :id")
                .param("id", person.id())
                .update();
    }
}
