package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CallApiTests extends CallingTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Tenant tenant = newTenant();

    @Test
    void callsThreeAtOnceAndShowsThemBegun() {
        JsonNode calls = call(newLeads(tenant, 3), "").expect(201).json().path("calls");

        assertThat(calls).hasSize(3).allSatisfy(job -> {
            assertThat(job.path("status").asString()).isIn("dialing", "calling");
            assertThat(job.path("run_id").isNull()).isTrue();
        });
        assertThat(calls.get(0).propertyNames())
                .containsExactly(
                        "id",
                        "run_id",
                        "lead_id",
                        "phone",
                        "name",
                        "status",
                        "outcome",
                        "attempts",
                        "reason",
                        "not_before",
                        "call_seconds",
                        "created_at",
                        "started_at",
                        "ended_at");
        Answer refused = call(newLeads(tenant, 1), "").problem(429, "limit_exceeded");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(refused.json().path("active").asInt()).isEqualTo(3);
        assertThat(refused.json().path("available").asInt()).isZero();
        assertThat(refused.json().path("limit").asInt()).isEqualTo(3);
        calls.forEach(this::hangUp);
        holds(tenant);
    }

    @Test
    void tellsWhatHappenedToACallAndListsIt() {
        long lead = newLeads(tenant, 1).getFirst();
        JsonNode job = call(List.of(lead), "").expect(201).json().path("calls").get(0);
        await().atMost(SOON).until(() -> status(job).equals("calling"));
        assertThat(tenant.get("/calls?live=true").expect(200).json().path("items"))
                .hasSize(1);

        hangUp(job);

        JsonNode timeline = tenant.get(path(job)).expect(200).json();
        assertThat(timeline.path("id")).isEqualTo(job.path("id"));
        assertThat(timeline.path("attempt_list").get(0).propertyNames())
                .containsExactly(
                        "attempt_no",
                        "call_sid",
                        "caller_id",
                        "outcome",
                        "carrier_status",
                        "carrier_code",
                        "placed_at",
                        "answered_at",
                        "ended_at",
                        "duration_seconds");
        assertThat(timeline.path("events").findValuesAsString("kind"))
                .contains("claimed", "placed", "hung_up", "ended");
        assertThat(timeline.path("events").findValuesAsString("source")).contains("operator");
        assertThat(tenant.get("/calls?live=true").json().path("items")).isEmpty();
        assertThat(tenant.get("/calls?live=false&lead_id=" + lead + "&count=true")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        newTenant().get(path(job)).problem(404, "not_found");
        newTenant().post(path(job) + "/hang_up", "").problem(404, "not_found");
        call(List.of(lead), "").problem(409, "recently_dialled");
        JsonNode forced = call(List.of(lead), ",\"force\":true")
                .expect(201)
                .json()
                .path("calls")
                .get(0);
        call(List.of(lead), ",\"force\":true").problem(409, "number_is_live");
        hangUp(forced);
        holds(tenant);
    }

    @Test
    void refusesWhatIsWrongAndNamesTheField() {
        List<Long> leads = newLeads(tenant, 4);

        call(leads, "").flaw("lead_ids", "length");
        call(List.of(), "").flaw("lead_ids", "length");
        tenant.post("/calls", "{}").flaw("lead_ids", "required");
        call(List.of(leads.get(0), leads.get(0)), "").flaw("lead_ids", "duplicate");
        call(leads.subList(0, 1), ",\"wait_seconds\":301").flaw("wait_seconds", "out_of_range");
        call(leads.subList(0, 1), ",\"ring_timeout_seconds\":5").flaw("ring_timeout_seconds", "out_of_range");
        call(leads.subList(0, 1), ",\"script_id\":999999999").problem(404, "not_found");
        call(List.of(leads.getFirst(), 999_999_999L), "").problem(404, "not_found");
        tenant.get("/calls/999999999").problem(404, "not_found");
        tenant.get("/calls?live=perhaps").problem(400, "invalid_request");
        assertThat(tenant.get("/calls").expect(200).json().path("items")).isEmpty();
        holds(tenant);
    }

    private Answer call(List<Long> leads, String more) {
        return tenant.post("/calls", "{\"lead_ids\":" + leads + more + "}");
    }

    private String status(JsonNode job) {
        return tenant.get(path(job)).json().path("status").asString();
    }

    private void hangUp(JsonNode job) {
        tenant.post(path(job) + "/hang_up", "").expect(200);
        await().atMost(SOON).until(() -> status(job).equals("cancelled"));
    }

    private static String path(JsonNode job) {
        return "/calls/" + job.path("id").asLong();
    }
}
