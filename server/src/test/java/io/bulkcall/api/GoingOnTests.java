package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who is on each line and which runs go on, of all businesses together. Calls ring until somebody ends them. */
class GoingOnTests extends CallingTest {
    private static final String CALLS = "/api/v1/overview/calls";
    private static final String RUNS = "/api/v1/overview/runs";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Tenant garage = newTenant("Garage", "Asia/Jerusalem");
    private final Tenant bakery = newTenant("Bakery", "America/New_York");
    private final List<Long> leads = newLeads(garage, 5);
    private long running;
    private long paused;
    private long ended;

    /** Five lines of two businesses are in use: four by runs, one by a direct call. */
    @BeforeEach
    void somebodyIsCalled() {
        garage.patch("/leads/" + leads.getFirst(), "{\"name\":\"Dana\"}").expect(200);
        ended = start(bakery, 1, "Yesterday");
        bakery.post("/runs/" + ended + "/hang_up", "").expect(200);
        await().atMost(SOON).until(() -> liveOf(bakery).isEmpty());
        paused = start(bakery, 2, "Later");
        await().atMost(SOON).until(() -> liveOf(bakery).size() == 1);
        bakery.post("/runs/" + paused + "/pause", "").expect(200);
        bakery.post("/calls", "{\"lead_ids\":" + newLeads(bakery, 1) + "}").expect(201);
        running = garage.make("/runs", "{\"name\":\"Morning\",\"lead_ids\":" + leads + "}");
        await().atMost(SOON).until(() -> calls().size() == 5 && runs().size() == 2);
    }

    @AfterEach
    void nobodyIsCalledAnyMore() {
        garage.post("/runs/" + running + "/hang_up", "").expect(200);
        bakery.post("/runs/" + paused + "/hang_up", "").expect(200);
        liveOf(bakery)
                .forEach(call -> bakery.post("/calls/" + call.path("id") + "/hang_up", "")
                        .expect(200));
        await().atMost(SOON)
                .until(() -> liveOf(garage).isEmpty() && liveOf(bakery).isEmpty());
    }

    @Test
    void namesWhoIsOnEachLineOfAllBusinesses() {
        JsonNode dana = calls().stream()
                .filter(one -> one.path("call").path("lead_id").asLong() == leads.getFirst())
                .findFirst()
                .orElseThrow();
        assertThat(dana.path("business_id").asLong()).isEqualTo(garage.id());
        assertThat(dana.path("business_name").asString()).isEqualTo("Garage");
        assertThat(dana.path("time_zone").asString()).isEqualTo("Asia/Jerusalem");
        assertThat(dana.path("run_name").asString()).isEqualTo("Morning");
        assertThat(dana.path("call").path("name").asString()).isEqualTo("Dana");
        assertThat(dana.path("call").path("run_id").asLong()).isEqualTo(running);

        assertThat(calls().stream()
                        .filter(one -> one.path("business_name").asString().equals("Bakery"))
                        .map(one -> one.path("run_name").asString("a direct call")))
                .containsExactly("Later", "a direct call");
        assertThat(calls().stream()
                        .map(one -> Instant.parse(
                                one.path("call").path("started_at").asString()))
                        .toList())
                .isSorted();
    }

    @Test
    void showsEveryRunThatGoesOnAsItsBusinessSeesIt() {
        assertThat(runs().stream().map(one -> one.path("run").path("id").asLong()))
                .containsExactly(running, paused);
        JsonNode ofBakery = runs().getLast();
        assertThat(ofBakery.path("business_name").asString()).isEqualTo("Bakery");
        assertThat(ofBakery.path("time_zone").asString()).isEqualTo("America/New_York");
        assertThat(ofBakery.path("run").path("status").asString()).isEqualTo("paused");
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode ofGarage = runs().getFirst();
            assertThat(ofGarage.path("business_id").asLong()).isEqualTo(garage.id());
            assertThat(ofGarage.path("run").path("live").asInt()).isEqualTo(3);
            assertThat(ofGarage.path("run"))
                    .isEqualTo(garage.get("/runs/" + running).expect(200).json());
        });
    }

    /** Three of the calls got their lines at the same moment. */
    @Test
    void losesNobodyBetweenPages() {
        assertThat(mine(CALLS, 1).stream().map(one -> one.path("call").path("id")))
                .containsExactlyElementsOf(
                        calls().stream().map(one -> one.path("call").path("id")).toList());
        assertThat(mine(RUNS, 1).stream().map(one -> one.path("run").path("id")))
                .containsExactlyElementsOf(
                        runs().stream().map(one -> one.path("run").path("id")).toList());
    }

    @Test
    void countsThemAllIfAskedTo() {
        for (String path : List.of(CALLS, RUNS)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(platform()
                                    .get(path + "?limit=1&count=true")
                                    .expect(200)
                                    .json()
                                    .path("total")
                                    .asInt())
                            .isEqualTo(all(path, 100).size())
                            .isPositive());
        }
    }

    @Test
    void answersToThePlatformAlone() {
        for (String path : List.of(CALLS, RUNS)) {
            garage.client().get(path).problem(403, "forbidden");
            new ApiClient(origin(), null, null).get(path).problem(401, "unauthorized");
        }
    }

    @Test
    void takesNoMadeUpCursorAmiss() {
        for (String path : List.of(CALLS, RUNS)) {
            for (String cursor : List.of("x", "MQ", "LTE.")) {
                platform().get(path + "?cursor=" + cursor).flaw("cursor", "malformed");
            }
            long least = Long.MIN_VALUE;
            long most = Long.MAX_VALUE;
            int size = path.equals(CALLS) ? 3 : 2;
            for (long key : new long[] {least, -1, 0, most}) {
                platform()
                        .get(path + "?cursor="
                                + cursor(Stream.generate(() -> key).limit(size)))
                        .expect(200);
            }
        }
    }

    private static String cursor(Stream<Long> key) {
        String plain = String.join(",", key.map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    private static Tenant newTenant(String name, String zone) {
        Tenant tenant = newTenant();
        platform()
                .patch(tenant.path(""), "{\"name\":\"%s\",\"time_zone\":\"%s\"}".formatted(name, zone))
                .expect(200);
        return tenant;
    }

    private static List<JsonNode> liveOf(Tenant tenant) {
        return tenant.get("/calls?live=true")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private static long start(Tenant tenant, int count, String name) {
        return tenant.make(
                "/runs",
                "{\"name\":\"%s\",\"lead_ids\":%s,\"concurrency\":1}".formatted(name, newLeads(tenant, count)));
    }

    private List<JsonNode> calls() {
        return mine(CALLS, 100);
    }

    private List<JsonNode> runs() {
        return mine(RUNS, 100);
    }

    /** What belongs to this test, in its order. */
    private List<JsonNode> mine(String path, int limit) {
        return all(path, limit).stream()
                .filter(one -> List.of(garage.id(), bakery.id())
                        .contains(one.path("business_id").asLong()))
                .toList();
    }

    /** Page after page. */
    private static List<JsonNode> all(String path, int limit) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = platform()
                    .get(path + "?limit=" + limit + cursor)
                    .expect(200)
                    .json();
            page.path("items").forEach(all::add);
            cursor = page.path("next_cursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("next_cursor").asString();
        } while (!cursor.isEmpty());
        return all;
    }
}
