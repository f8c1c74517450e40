package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkcall.access.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class RunApiTests extends CallingTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Tenant tenant = newTenant();

    @Test
    void saysWhichPersonStartedIt() {
        String email = "dana-" + tenant.id() + "@example.com";
        Answer invited = platform()
                .post(tenant.path("/users"), Person.body(email, Role.AGENT))
                .expect(201);
        String link = Person.token(invited.json().at("/link/path").asString());
        Answer arrived = new ApiClient(origin(), null, null)
                .post("/api/v1/links/" + link, "{\"password\":\"" + Person.PASSWORD + "\"}")
                .expect(200);
        ApiClient person = new ApiClient(origin(), null, Person.cookie(arrived, SessionCookies.SESSION_COOKIE));
        Answer started = person.post(tenant.path("/runs"), "{\"lead_ids\":" + newLeads(tenant, 1) + "}")
                .expect(201);
        assertThat(started.json().path("created_by").asString()).isEqualTo(email);
    }

    @Test
    void startsARunAndShowsItWhole() {
        List<Long> leads = newLeads(tenant, 5);

        JsonNode started = tenant.post("/runs", "{\"lead_ids\":%s,\"name\":\"Spring\"}".formatted(leads))
                .expect(201)
                .json();

        assertThat(started.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "status",
                        "pause_reason",
                        "concurrency",
                        "script_id",
                        "script_name",
                        "total",
                        "counts",
                        "outcomes",
                        "live",
                        "created_by",
                        "created_at",
                        "started_at",
                        "ended_at",
                        "eta",
                        "skipped",
                        "skipped_count");
        assertThat(started.path("created_by").asString()).isEqualTo("tests");
        assertThat(started.path("counts").toString())
                .isEqualTo("{\"queued\":5,\"dialing\":0,\"calling\":0,\"completed\":0,\"failed\":0,\"cancelled\":0}");
        assertThat(started.path("outcomes").propertyNames())
                .containsExactly(
                        "answered", "busy", "no_answer", "voicemail", "rejected", "failed", "cancelled", "unknown");
        awaitCounts(started, "queued", 2);
        awaitCounts(started, "calling", 3);
        assertThat(tenant.get("/limits").expect(200).body())
                .isEqualTo("{\"active_outbound\":3,\"max_outbound\":3,\"available\":0}");
        tenant.post(path(started) + "/hang_up", "").expect(200);
        awaitStatus(started, "stopped");
        holds(tenant);
    }

    @Test
    void pausesResumesStopsAndHangsUp() {
        JsonNode run = start(5);
        awaitCounts(run, "calling", 3);

        JsonNode paused = tenant.post(path(run) + "/pause", "").expect(200).json();
        assertThat(paused.path("run").path("pause_reason").propertyNames())
                .containsExactly("code", "detail", "what_to_do");
        assertThat(paused.path("live")).hasSize(3);
        assertThat(paused.path("live").get(0).propertyNames())
                .containsExactly("job_id", "lead_id", "phone", "status", "since");
        tenant.post(path(run) + "/resume", "").expect(200);
        tenant.post(path(run) + "/stop", "").expect(200);
        awaitCounts(run, "cancelled", 2);
        tenant.post(path(run) + "/hang_up", "").expect(200);
        awaitStatus(run, "stopped");

        tenant.post(path(run) + "/resume", "").problem(409, "run_ended");
        assertThat(tenant.get(path(run) + "/jobs?status=cancelled&count=true")
                        .expect(200)
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(5);
        holds(tenant);
    }

    @Test
    void changesNameAndConcurrency() {
        JsonNode run = start(1);

        JsonNode changed = tenant.patch(path(run), "{\"name\":\"Other\",\"concurrency\":9}")
                .expect(200)
                .json();

        assertThat(changed.path("name").asString()).isEqualTo("Other");
        assertThat(changed.path("concurrency").asInt()).isEqualTo(9);
        tenant.patch(path(run), "{\"concurrency\":0}").flaw("concurrency", "out_of_range");
        tenant.patch(path(run), "{\"name\":\" \"}").flaw("name", "malformed");
        hangUp(run);
    }

    @Test
    void pagesThroughRunsAndJobs() {
        JsonNode first = start(5);
        JsonNode second = start(1);

        JsonNode page = tenant.get("/runs?limit=1&count=true").expect(200).json();
        assertThat(page.path("items").get(0).path("id")).isEqualTo(second.path("id"));
        assertThat(page.path("total").asInt()).isEqualTo(2);
        JsonNode rest = tenant.get("/runs?cursor=" + page.path("next_cursor").asString())
                .expect(200)
                .json();
        assertThat(rest.path("items").get(0).path("id")).isEqualTo(first.path("id"));
        assertThat(rest.path("next_cursor").isNull()).isTrue();

        List<Long> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode jobs = tenant.get(path(first) + "/jobs?limit=2" + cursor)
                    .expect(200)
                    .json();
            jobs.path("items").forEach(job -> ids.add(job.path("id").asLong()));
            JsonNode next = jobs.path("next_cursor");
            cursor = next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());
        assertThat(ids).hasSize(5).isSorted().doesNotHaveDuplicates();
        tenant.get(path(first) + "/jobs?status=asleep").problem(400, "invalid_request");
        tenant.get(path(first) + "/jobs?cursor=nonsense").flaw("cursor", "malformed");
        hangUp(first);
        hangUp(second);
    }

    @Test
    void refusesWhatCannotBeCalledAndNamesTheField() {
        List<Long> leads = newLeads(tenant, 1);
        String runs = "/runs";

        tenant.post(runs, "{\"lead_ids\":[]}").flaw("lead_ids", "length");
        tenant.post(runs, "{}").flaw("lead_ids", "required");
        tenant.post(runs, "{\"lead_ids\":%s,\"list_id\":1}".formatted(leads)).flaw("lead_ids", "required");
        tenant.post(runs, "{\"lead_ids\":[\"1\"]}").problem(400, "invalid_request");
        tenant.post(runs, "{\"lead_ids\":[1.5]}").problem(400, "invalid_request");
        tenant.post(runs, "{\"lead_ids\":%s,\"concurrency\":1001}".formatted(leads))
                .flaw("concurrency", "out_of_range");
        tenant.post(runs, "{\"lead_ids\":%s,\"ring_timeout_seconds\":14}".formatted(leads))
                .flaw("ring_timeout_seconds", "out_of_range");
        tenant.post(runs, "{\"lead_ids\":%s,\"call_limit_seconds\":14401}".formatted(leads))
                .flaw("call_limit_seconds", "out_of_range");
        tenant.post(runs, "{\"lead_ids\":%s,\"speed\":1}".formatted(leads)).problem(400, "invalid_request");
        tenant.post(runs, "{\"lead_ids\":[%d,999999999]}".formatted(leads.getFirst()))
                .problem(404, "not_found");
        tenant.post(runs, "{\"list_id\":999999999}").problem(404, "not_found");
        tenant.post(runs, "{\"filter\":{\"q\":\"nobody is called so\"}}").problem(422, "nothing_to_call");
        tenant.post(runs, "{\"filter\":{\"status\":\"asleep\"}}").problem(400, "invalid_request");
        tenant.get("/runs/999999999").problem(404, "not_found");
        tenant.get("/runs/999999999/jobs").problem(404, "not_found");
        tenant.post("/runs/999999999/stop", "").problem(404, "not_found");
        assertThat(tenant.get(runs).expect(200).json().path("items")).isEmpty();
        holds(tenant);
    }

    /** The run has counted them: no page after page of nothing. */
    @Test
    void looksNotForWhatTheRunHasNone() {
        JdbcClient.create(database()).sql("""
                        insert into leads (business_id, phone, variables, created_at, updated_at)
                        select ?, '+97258' || (1000000 + n), '{}', now(), now() from generate_series(1, 20500) n""").param(tenant.id()).update();
        JsonNode run = tenant.post("/runs", "{\"filter\":{}}").expect(201).json();

        for (String none : List.of(
                "status=failed",
                "outcome=busy",
                "status=completed&outcome=busy",
                "status=queued&outcome=busy",
                "outcome=busy&q=1")) {
            JsonNode page = tenant.get(path(run) + "/jobs?count=true&" + none)
                    .expect(200)
                    .json();
            assertThat(page.path("items")).as(none).isEmpty();
            assertThat(page.path("next_cursor").isNull()).as(none).isTrue();
            assertThat(page.path("total").asInt()).as(none).isZero();
        }
        hangUp(run);
    }

    @Test
    void previewsAndStartsNothing() {
        long lead = newLeads(tenant, 1).getFirst();

        JsonNode preview = tenant.post("/runs/preview", "{\"lead_ids\":[%d,%d]}".formatted(lead, lead))
                .expect(200)
                .json();

        assertThat(preview.path("total").asInt()).isEqualTo(1);
        assertThat(preview.path("skipped_count").asInt()).isEqualTo(1);
        assertThat(preview.path("skipped").get(0).path("code").asString()).isEqualTo("duplicate");
        assertThat(tenant.get("/calls").expect(200).json().path("items")).isEmpty();
    }

    @Test
    void startsAsManyCallsAsWereExpectedOrNone() {
        String leads = "{\"lead_ids\":" + newLeads(tenant, 2) + ",\"expected_calls\":";

        tenant.post("/runs/preview", leads + "1}").expect(200);
        Answer refused = tenant.post("/runs", leads + "1}").problem(409, "conflict");
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("expected_calls");
        assertThat(refused.json().path("detail").asString()).isEqualTo("expected_calls: it would call 2, not 1");
        tenant.post("/runs", leads + "0}").flaw("expected_calls", "out_of_range");
        assertThat(tenant.get("/runs").expect(200).json().path("items")).isEmpty();

        JsonNode run = tenant.post("/runs", leads + "2}").expect(201).json();
        assertThat(run.path("total").asInt()).isEqualTo(2);
        hangUp(run);
    }

    @Test
    void startsOneRunForOneIdempotencyKey() {
        List<Long> leads = newLeads(tenant, 2);
        String body = "{\"lead_ids\":%s}".formatted(leads);

        Answer first =
                tenant.send("POST", "/runs", body, "Idempotency-Key", "once").expect(201);
        Answer again =
                tenant.send("POST", "/runs", body, "Idempotency-Key", "once").expect(201);
        tenant.send("POST", "/runs", "{\"list_id\":999999999}", "Idempotency-Key", "never")
                .problem(404, "not_found");
        Answer neverAgain = tenant.send("POST", "/runs", "{\"list_id\":999999999}", "Idempotency-Key", "never");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(neverAgain.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(tenant.get("/runs?count=true").json().path("total").asInt()).isEqualTo(1);
        awaitCounts(first.json(), "calling", 2);
        hangUp(first.json());
    }

    @Test
    void showsNothingToAnotherBusiness() {
        JsonNode run = start(1);
        Tenant other = newTenant();

        other.get(path(run)).problem(404, "not_found");
        other.post(path(run) + "/hang_up", "").problem(404, "not_found");
        other.get(path(run) + "/events").problem(404, "not_found");
        other.client().get(tenant.path(path(run))).problem(404, "not_found");
        hangUp(run);
    }

    @Test
    void tellsAWatcherOfARunUntilItEnds() throws InterruptedException {
        JsonNode run = start(4);
        String path = tenant.path(path(run) + "/events");

        try (EventStream stream =
                new EventStream(origin(), path, String.valueOf(tenant.client().key()))) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.contentType()).startsWith("text/event-stream");
            stream.next("progress", data -> data.path("counts").path("calling").asInt() == 3);
            tenant.post(path(run) + "/hang_up", "").expect(200);
            // Told four times a second at most, so that not every step in between is seen.
            stream.next("progress", data -> !data.path("status").asString().equals("running"));
            JsonNode end = stream.next("end", _ -> true);
            assertThat(end.path("counts").path("cancelled").asInt()).isEqualTo(4);
            assertThat(stream.isOver()).isTrue();
        }
        try (EventStream late =
                new EventStream(origin(), path, String.valueOf(tenant.client().key()))) {
            late.next("progress", data -> data.path("status").asString().equals("stopped"));
            late.next("end", _ -> true);
        }
    }

    @Test
    void tellsAWatcherOfABusinessOfItsLinesRunsAndCalls() throws InterruptedException {
        try (EventStream stream = new EventStream(
                origin(), tenant.path("/events"), String.valueOf(tenant.client().key()))) {
            stream.next("limits", data -> data.path("available").asInt() == 3);

            JsonNode run = start(2);

            stream.next("limits", data -> data.path("active_outbound").asInt() == 2);
            stream.next("call", data -> data.path("status").asString().equals("calling"));
            tenant.post(path(run) + "/hang_up", "").expect(200);
            stream.next("call", data -> data.path("status").asString().equals("cancelled"));
            stream.next("run", data -> data.path("status").asString().equals("stopped"));
        }
    }

    private JsonNode start(int leads) {
        return tenant.post("/runs", "{\"lead_ids\":%s}".formatted(newLeads(tenant, leads)))
                .expect(201)
                .json();
    }

    private void hangUp(JsonNode run) {
        tenant.post(path(run) + "/hang_up", "").expect(200);
        awaitStatus(run, "stopped");
        holds(tenant);
    }

    private void awaitStatus(JsonNode run, String status) {
        await().atMost(SOON)
                .until(() ->
                        tenant.get(path(run)).json().path("status").asString().equals(status));
    }

    private void awaitCounts(JsonNode run, String status, int count) {
        await().atMost(SOON)
                .until(() ->
                        tenant.get(path(run)).json().path("counts").path(status).asInt() == count);
    }

    private static String path(JsonNode run) {
        return "/runs/" + run.path("id").asLong();
    }
}
