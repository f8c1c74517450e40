package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is read on pages, over HTTP, from a server whose calls ring. */
class ReadingTests extends CallingTest {

    private final Tenant tenant = newTenant();

    @Test
    void exportsARunSoThatItsNumbersCanBeCalledAgain() {
        List<Long> leads = newLeads(tenant, 5);
        tenant.patch("/leads/" + leads.get(0), "{\"name\":\"=HYPERLINK(\\\"http://x\\\")\"}")
                .expect(200);
        tenant.patch("/leads/" + leads.get(1), "{\"name\":\"דנה, כהן\"}").expect(200);
        String phone = tenant.get("/leads/" + leads.get(0)).json().path("phone").asString();
        JsonNode run = start(leads);

        Answer file = tenant.get("/runs/" + run.path("id") + "/jobs.csv").expect(200);

        assertThat(file.header("content-type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("content-disposition"))
                .isEqualTo("attachment; filename=\"run-" + run.path("id") + ".csv\"");
        String[] rows = file.body().split("\r\n", -1);
        assertThat(rows).hasSize(7);
        assertThat(rows[0]).startsWith("\uFEFFjob_id,lead_id,phone,name,status,");
        assertThat(rows[1]).contains("," + phone + ",\"'=HYPERLINK(\"\"http://x\"\")\",");
        assertThat(rows[2]).contains(",\"דנה, כהן\",");
        assertThat(rows[5])
                .contains(",queued,")
                .matches(".*,20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+0[23]:00,.*");
        assertThat(rows[6]).isEmpty();
        tenant.post("/runs/" + run.path("id") + "/hang_up", "").expect(200);
    }

    @Test
    void exportsLeadsWithTheirVariablesByTheListsFilters() {
        tenant.post("/leads", """
                        {"leads": [{"phone": "050-234-5678", "name": "Dana", "variables": {"city": "Haifa", "debt": "-5"}},
                            {"phone": "050-234-5679", "name": "+1+cmd", "variables": {"city": "=x"}}]}""").expect(201);

        String[] all = tenant.get("/leads.csv").expect(200).body().split("\r\n", -1);
        assertThat(all).hasSize(4);
        assertThat(all[0]).endsWith(",city,debt");
        assertThat(all[1]).contains(",+972502345679,'+1+cmd,").endsWith(",'=x,");
        assertThat(all[2]).contains(",+972502345678,Dana,").endsWith(",Haifa,-5");
        assertThat(tenant.get("/leads.csv?q=dana").expect(200).body().split("\r\n"))
                .hasSize(2);
        tenant.get("/leads.csv?sort=name").flaw("sort", "unknown_parameter");
        tenant.get("/leads.csv?list_id=1").problem(404, "not_found");
    }

    @Test
    void exportsMoreThanAPageWhole() {
        String leads = IntStream.range(0, 2_500)
                .mapToObj("{\"phone\":\"+97252%07d\"}"::formatted)
                .collect(Collectors.joining(","));
        long kept = tenant.post("/leads", "{\"leads\":[" + leads + "]}")
                .expect(201)
                .json()
                .path("leads")
                .size();
        assertThat(tenant.get("/leads.csv").expect(200).body().lines().skip(1).distinct())
                .hasSize((int) kept);
    }

    @Test
    void takesBackOneCall() {
        List<Long> leads = newLeads(tenant, 5);
        JsonNode run = start(leads);
        String jobs = "/runs/" + run.path("id") + "/jobs";
        // Three lines never come to the fifth.
        JsonNode last = tenant.get(jobs).expect(200).json().path("items").get(4);
        assertThat(last.path("reason").path("code").asString()).isNotEmpty();

        JsonNode cancelled = tenant.post("/calls/" + last.path("id") + "/cancel", "")
                .expect(200)
                .json();

        assertThat(cancelled.path("status").asString()).isEqualTo("cancelled");
        tenant.post("/calls/" + last.path("id") + "/cancel", "").problem(409, "conflict");
        assertThat(tenant.get(jobs + "?outcome=cancelled&count=true")
                        .expect(200)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        tenant.post("/runs/" + run.path("id") + "/hang_up", "").expect(200);
        holds(tenant);
    }

    @Test
    void findsRuns() {
        List<Long> leads = newLeads(tenant, 2);
        long spring = tenant.make("/runs", "{\"name\":\"Spring 100%\",\"lead_ids\":" + leads + "}");
        long autumn = tenant.make("/runs", "{\"name\":\"Autumn\",\"lead_ids\":" + leads + "}");
        tenant.post("/runs/" + autumn + "/pause", "").expect(200);
        assertThat(runs("?q=SPRING")).containsExactly(spring);
        assertThat(runs("?q=0%25")).containsExactly(spring);
        assertThat(runs("?status=paused&count=true")).containsExactly(autumn);
        assertThat(runs("?created_by=tests")).containsExactly(autumn, spring);
        assertThat(runs("?created_by=test")).isEmpty();
        tenant.get("/runs?status=sleeping").flaw("status", "wrong_type");
        assertThat(tenant.get("/runs/" + spring).json().path("script_name").asString())
                .isEqualTo("default");
        tenant.post("/runs/" + spring + "/hang_up", "").expect(200);
        tenant.post("/runs/" + autumn + "/stop", "").expect(200);
    }

    @Test
    void showsNothingOfAnothersRun() {
        JsonNode run = start(newLeads(tenant, 1));
        Tenant other = newTenant();
        for (String path : List.of("/activity", "/jobs.csv", "/jobs?q=a")) {
            other.get("/runs/" + run.path("id") + path).problem(404, "not_found");
            tenant.get("/runs/" + run.path("id") + path).expect(200);
        }
        long job = tenant.get("/runs/" + run.path("id") + "/jobs")
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asLong();
        other.post("/calls/" + job + "/cancel", "").problem(404, "not_found");
        String again = "{\"again\":{\"run_id\":" + run.path("id") + ",\"outcomes\":[\"busy\"]}}";
        other.post("/runs/preview", again).problem(404, "not_found");
        other.post("/runs", again).problem(404, "not_found");
        tenant.post("/runs/preview", again).problem(409, "conflict");
        assertThat(other.get("/activity").expect(200).json().path("placed").asInt())
                .isZero();
        tenant.post("/runs/" + run.path("id") + "/hang_up", "").expect(200);
    }

    @Test
    void refusesWhatMakesNoSense() {
        for (String minutes : List.of("0", "1441", "-1", "x", "1.5", "9223372036854775808")) {
            tenant.get("/activity?minutes=" + minutes).problem(400, "invalid_request");
        }
        tenant.get("/leads?sort=age").flaw("sort", "wrong_type");
        tenant.get("/leads?order=up").flaw("order", "wrong_type");
        tenant.get("/leads?outcome=maybe").flaw("outcome", "wrong_type");
        for (String body : List.of(
                "{\"again\":{}}",
                "{\"again\":{\"run_id\":1,\"outcomes\":[]}}",
                "{\"again\":{\"run_id\":1,\"outcomes\":[\"maybe\"]}}",
                "{\"again\":{\"run_id\":1,\"outcomes\":[null]}}",
                "{\"again\":{\"run_id\":1,\"outcomes\":[\"busy\"]},\"lead_ids\":[1]}",
                "{\"filter\":{\"outcome\":\"maybe\"}}")) {
            tenant.post("/runs/preview", body).problem(400, "invalid_request");
        }
    }

    @Test
    void takesACursorOnlyForTheOrderItBelongsTo() {
        newLeads(tenant, 3);
        for (String sort : List.of("created", "name", "phone", "last_called")) {
            String path = "/leads?limit=2&sort=" + sort;
            String cursor =
                    tenant.get(path).expect(200).json().path("next_cursor").asString();
            assertThat(tenant.get(path + "&cursor=" + cursor).expect(200).json().path("items"))
                    .hasSize(1);
            tenant.get(path + "&cursor=!" + cursor).problem(400, "invalid_request");
            for (String other : List.of("created", "name", "phone", "last_called")) {
                if (!other.equals(sort)) {
                    tenant.get("/leads?sort=" + other + "&cursor=" + cursor).flaw("cursor", "malformed");
                }
            }
        }
        for (String key : List.of(
                "last_called,-1,=-1",
                "last_called,-1,=9223372036854775807",
                "last_called,-1,=x",
                "name,1,x",
                "name,1",
                "name,x,=a",
                "name,1,=\u0000",
                "created,-",
                "")) {
            String cursor =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
            String sort = key.split(",")[0].isEmpty() ? "name" : key.split(",")[0];
            assertThat(tenant.get("/leads?sort=" + sort + "&cursor=" + cursor).status())
                    .as(key)
                    .isIn(200, 400);
        }
    }

    @Test
    void looksAtThePublicHostAndWarnsOfIt() {
        ApiClient client = tenant.client();
        JsonNode state =
                platform().post("/api/v1/public_host/check", "").expect(200).json();
        assertThat(state.path("host").asString()).isEqualTo("http://127.0.0.1:1");
        assertThat(state.path("status").asString()).isEqualTo("unreachable");
        assertThat(client.get("/api/v1/public_host").expect(200).json()).isEqualTo(state);
        assertThat(tenant.get("/attention")
                        .expect(200)
                        .json()
                        .path("items")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("public_host_unreachable");
    }

    @Test
    void showsAllBusinessesToThePlatformAlone() {
        JsonNode run = start(newLeads(tenant, 5));
        tenant.client().get("/api/v1/overview").problem(403, "forbidden");
        await().untilAsserted(() -> {
            JsonNode mine = platform()
                    .get("/api/v1/overview?limit=500")
                    .expect(200)
                    .json()
                    .path("items")
                    .valueStream()
                    .filter(one -> one.path("business_id").asLong() == tenant.id())
                    .findFirst()
                    .orElseThrow();
            assertThat(mine.path("active_outbound").asInt()).isEqualTo(3);
            assertThat(mine.path("max_outbound").asInt()).isEqualTo(3);
            assertThat(mine.path("running_runs").asInt()).isEqualTo(1);
            assertThat(mine.path("queued").asInt()).isEqualTo(2);
        });
        JsonNode all = platform().get("/api/v1/overview/now").expect(200).json();
        assertThat(all.path("active_outbound").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(all.path("max_outbound").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(all.path("running_runs").asInt()).isPositive();
        assertThat(platform()
                        .get("/api/v1/overview/activity")
                        .expect(200)
                        .json()
                        .path("minutes")
                        .size())
                .isEqualTo(60);
        tenant.post("/runs/" + run.path("id") + "/hang_up", "").expect(200);
    }

    /** Nobody holds one connection while waiting for another. */
    @Test
    void showsAllBusinessesToManyAtOnce() {
        List<CompletableFuture<Answer>> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> platform().get("/api/v1/overview?limit=100"), Thread::startVirtualThread))
                .limit(100)
                .toList();
        answers.forEach(answer -> answer.join().expect(200));
    }

    private JsonNode start(List<Long> leads) {
        return tenant.post("/runs", "{\"lead_ids\":" + leads + "}").expect(201).json();
    }

    private List<Long> runs(String query) {
        return tenant.get("/runs" + query)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(run -> run.path("id").asLong())
                .toList();
    }
}
