package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.access.Role;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class IdempotencyTests extends ApiTest {
    private static final String LIST = "{\"name\":\"March\"}";

    private final Tenant tenant = newTenant();
    private final String key = UUID.randomUUID().toString();

    @Test
    void repeatsTheAnswerAndNotTheWork() {
        Answer first = send("/lists", LIST, key).expect(201);
        Answer again = send("/lists", LIST, key).expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("content-type")).isEqualTo(first.header("content-type"));
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(lists()).isEqualTo(1);
    }

    @Test
    void repeatsARefusalThatChangedNothing() {
        tenant.post("/lists", LIST).expect(201);
        Answer first = send("/lists", LIST, key).problem(409, "conflict");
        long march = tenant.get("/lists").json().path("items").get(0).path("id").asLong();
        tenant.delete("/lists/" + march).expect(204);
        Answer again = send("/lists", LIST, key).problem(409, "conflict");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(lists()).isZero();
    }

    @Test
    void undoesTheWorkOfARefusal() {
        // The business is made before its caller id is found to be taken.
        String callerId = tenant.get("").json().path("caller_id").asString();
        String body = "{\"name\":\"never-made-" + key + "\",\"caller_id\":\"" + callerId + "\"}";
        platform()
                .send("POST", "/api/v1/businesses", body, "Idempotency-Key", key)
                .problem(409, "caller_id_taken");
        assertThat(database.sql("select count(*) from businesses where name = :name")
                        .param("name", "never-made-" + key)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesAnotherBodyAndNoticesAnotherPath() {
        send("/lists", LIST, key).expect(201);
        Answer refusal = send("/lists", "{\"name\":\"April\"}", key).problem(422, "idempotency_mismatch");
        assertThat(refusal.json().path("errors").get(0).path("field").asString())
                .isEqualTo("Idempotency-Key");
        assertThat(refusal.json().path("errors").get(0).path("code").asString()).isEqualTo("granted");
        send("/leads", "{\"leads\":[{}]}", key).expect(201);
        assertThat(lists()).isEqualTo(1);
    }

    @Test
    void saysThatNothingCameOfTheBodyBefore() {
        send("/lists", "{\"name\":\"\"}", key).problem(400, "invalid_request");
        Answer refusal = send("/lists", LIST, key).problem(422, "idempotency_mismatch");
        assertThat(refusal.json().path("errors").get(0).path("code").asString()).isEqualTo("refused");
    }

    @Test
    void belongsToOneApiKey() {
        send("/lists", LIST, key).expect(201);
        platform()
                .send("POST", tenant.path("/lists"), "{\"name\":\"April\"}", "Idempotency-Key", key)
                .expect(201);
    }

    @Test
    void doesNotKeepWhatSaysNothingOfTheRequest() {
        String readOnly = tenant.post("/api_keys", "{\"name\":\"r\",\"scopes\":[\"read\"]}")
                .json()
                .path("key")
                .asString();
        client(readOnly)
                .send("POST", tenant.path("/lists"), LIST, "Idempotency-Key", key)
                .problem(403, "forbidden");
        assertThat(stored()).isZero();
    }

    @Test
    void showsNothingToWhoMayNoMore() {
        Person agent = newPerson(tenant, Role.AGENT);
        String body = "{\"leads\":[{\"phone\":\"" + newNumber() + "\"}]}";
        agent.client()
                .send("POST", tenant.path("/leads"), body, "Idempotency-Key", key)
                .expect(201);
        agent.client()
                .send("POST", tenant.path("/leads"), body, "Idempotency-Key", key)
                .expect(201);
        platform()
                .patch(tenant.path("/users/" + agent.id()), "{\"role\":\"viewer\"}")
                .expect(200);
        agent.client()
                .send("POST", tenant.path("/leads"), body, "Idempotency-Key", key)
                .problem(403, "forbidden");
        platform().delete(tenant.path("/users/" + agent.id())).expect(204);
        agent.client()
                .send("POST", tenant.path("/leads"), body, "Idempotency-Key", key)
                .problem(404, "not_found");
    }

    /** However the address is written, and whatever it is for. */
    @Test
    void keepsNothingOfWhatHoldsAPassword() {
        Person person = newPerson(tenant, Role.VIEWER);
        List<String> paths = part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(HoldsPassword.class))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .map(path -> path.replace("{token}", "x".repeat(40)))
                .flatMap(path -> Stream.of(path, path.replace("ss", "s%73").replace("links", "li%6eks")))
                .toList();
        assertThat(paths).hasSize(6).doesNotHaveDuplicates();
        for (String path : paths) {
            for (ApiClient client : List.of(person.client(), nobody())) {
                assertThat(client.send("POST", path, "{\"password\":\"my secret\"}", "Idempotency-Key", key)
                                .status())
                        .as(path)
                        .isBetween(400, 404);
            }
        }
        assertThat(stored()).isZero();
    }

    @Test
    void findsTheSameAddressHoweverItIsWritten() {
        Answer first = send("/lists", LIST, key).expect(201);
        Answer again = tenant.send("POST", "/li%73ts", LIST, "Idempotency-Key", key);
        assertThat(again.body()).isEqualTo(first.body());
        Answer encoded = tenant.client()
                .send("POST", tenant.path("/lists").replace("api", "%61pi"), LIST, "Idempotency-Key", key);
        assertThat(encoded.body()).isEqualTo(first.body());
        assertThat(lists()).isEqualTo(1);
    }

    @Test
    void showsNoSecretTwice() {
        Answer first = send("/api_keys", "{\"name\":\"crm\"}", key).expect(201);
        Answer again = send("/api_keys", "{\"name\":\"crm\"}", key).expect(201);
        assertThat(first.json().has("key")).isTrue();
        assertThat(again.json().has("key")).isFalse();
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(database.sql("select body from idempotency_keys where idempotency_key = :key")
                        .param("key", key)
                        .query(String.class)
                        .single())
                .doesNotContain(first.json().path("key").asString());
    }

    @Test
    void saysThatTheFirstIsStillRunning() {
        StoredAnswers answers = part(StoredAnswers.class);
        long apiKey = database.sql("select max(id) from api_keys where business_id = :id")
                .param("id", tenant.id())
                .query(Long.class)
                .single();
        new TransactionTemplate(part(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            assertThat(answers.lock(new StoredAnswers.Identity(
                            tenant.id(), apiKey, "POST", tenant.path("/lists"), key, new byte[32])))
                    .isTrue();
            send("/lists", LIST, key).problem(409, "idempotency_in_progress");
        });
        send("/lists", LIST, key).expect(201);
    }

    @Test
    void doesTheWorkOnceHoweverManyAskAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> requests = IntStream.range(0, 20)
                    .mapToObj(_ -> (Callable<Answer>) () -> send("/lists", LIST, key))
                    .toList();
            int done = 0;
            for (Future<Answer> request : threads.invokeAll(requests)) {
                Answer answer = request.get();
                assertThat(answer.status()).isIn(201, 409);
                if (answer.status() == 201) {
                    done++;
                } else {
                    answer.problem(409, "idempotency_in_progress");
                }
            }
            assertThat(done).isPositive();
        }
        assertThat(lists()).isEqualTo(1);
    }

    @Test
    void isForgottenAfterADay() {
        send("/lists", LIST, key).expect(201);
        age("23 hours");
        send("/lists", LIST, key).expect(201);
        age("2 hours");
        send("/lists", LIST, key).problem(409, "conflict"); // done anew: the name is taken
        age("25 hours");
        assertThat(part(StoredAnswers.class).purge()).isPositive();
        assertThat(stored()).isZero();
    }

    @Test
    void mustBeVisibleAscii() {
        send("/lists", LIST, "a b").flaw("Idempotency-Key", "malformed");
        send("/lists", LIST, "x".repeat(201)).flaw("Idempotency-Key", "malformed");
        send("/lists", LIST, "x".repeat(200)).expect(201);
    }

    private Answer send(String below, String body, String idempotencyKey) {
        return tenant.send("POST", below, body, "Idempotency-Key", idempotencyKey);
    }

    private void age(String interval) {
        database.sql("update idempotency_keys set created_at = created_at - :by::interval where idempotency_key = :key")
                .param("by", interval)
                .param("key", key)
                .update();
    }

    private int lists() {
        return tenant.get("/lists?count=true").json().path("total").asInt();
    }

    private long stored() {
        return database.sql("select count(*) from idempotency_keys where idempotency_key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }
}
