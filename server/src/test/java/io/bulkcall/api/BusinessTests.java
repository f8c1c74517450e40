package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BusinessTests extends ApiTest {
    private static final String BUSINESSES = "/api/v1/businesses";
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    @Test
    void isBornWithDefaultsAndAScript() {
        String callerId = newCallerId();
        JsonNode made = make("{\"name\":\"Galil\",\"caller_id\":\"" + callerId + "\"}");

        assertThat(made.path("time_zone").asString()).isEqualTo("Asia/Jerusalem");
        assertThat(made.path("region").asString()).isEqualTo("IL");
        assertThat(made.path("language").asString()).isEqualTo("he");
        assertThat(made.path("redial_gap_seconds").asInt()).isEqualTo(60);
        assertThat(made.path("machine_detection").asBoolean()).isTrue();
        assertThat(made.path("max_outbound_calls").asInt()).isEqualTo(3);
        assertThat(made.path("caller_id").asString()).isEqualTo(callerId);
        assertThat(made.path("carrier").isNull()).isTrue();

        JsonNode scripts =
                platform().get(path(made) + "/scripts").expect(200).json().path("items");
        assertThat(scripts.size()).isEqualTo(1);
        assertThat(scripts.get(0).path("name").asString()).isEqualTo("default");
        assertThat(scripts.get(0).path("variables").isEmpty()).isTrue();
    }

    @Test
    void keepsWhatAPatchDoesNotName() {
        Tenant tenant = newTenant();
        JsonNode before = tenant.get("").expect(200).json();
        JsonNode after = tenant.patch("", "{\"max_outbound_calls\":7,\"language\":\"en\"}")
                .expect(200)
                .json();

        assertThat(after.path("max_outbound_calls").asInt()).isEqualTo(7);
        assertThat(after.path("language").asString()).isEqualTo("en");
        for (String kept : List.of("name", "caller_id", "time_zone", "region", "redial_gap_seconds", "created_at")) {
            assertThat(after.path(kept)).as(kept).isEqualTo(before.path(kept));
        }
    }

    @Test
    void doesWithoutTellingMachinesFromPeople() {
        Tenant tenant = newTenant();
        tenant.patch("", "{\"machine_detection\":false}").expect(200);
        assertThat(tenant.patch("", "{\"max_outbound_calls\":5}")
                        .json()
                        .path("machine_detection")
                        .asBoolean())
                .isFalse();
        tenant.patch("", "{\"machine_detection\":null}").flaw("machine_detection", "required");
        tenant.patch("", "{\"machine_detection\":\"no\"}").flaw("machine_detection", "wrong_type");
    }

    @Test
    void givesTheNewLinesAtOnce() {
        Tenant tenant = newTenant();
        tenant.patch("", "{\"max_outbound_calls\":5}").expect(200);
        await().untilAsserted(() -> assertThat(database.sql("select count(*) from slots where business_id = :id")
                        .param("id", tenant.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(5));
    }

    @Test
    void ownsItsCallerIdAlone() {
        String callerId = newCallerId();
        long first = make("{\"name\":\"a\",\"caller_id\":\"" + callerId + "\"}")
                .path("id")
                .asLong();
        platform()
                .post(BUSINESSES, "{\"name\":\"b\",\"caller_id\":\"" + callerId + "\"}")
                .problem(409, "caller_id_taken");
        long second = make("{\"name\":\"b\",\"caller_id\":\"" + newCallerId() + "\"}")
                .path("id")
                .asLong();
        platform()
                .patch(BUSINESSES + "/" + second, "{\"caller_id\":\"" + callerId + "\"}")
                .problem(409, "caller_id_taken");

        platform()
                .patch(BUSINESSES + "/" + first, "{\"caller_id\":\"" + newCallerId() + "\"}")
                .expect(200);
        platform()
                .patch(BUSINESSES + "/" + second, "{\"caller_id\":\"" + callerId + "\"}")
                .expect(200);
    }

    @Test
    void mayShareACallerIdWithABusinessOfAnotherAccount() {
        String callerId = newCallerId();
        String sid = "AC" + "%032x".formatted(System.nanoTime());
        make("{\"name\":\"a\",\"caller_id\":\"" + callerId + "\"}");
        make("{\"name\":\"b\",\"caller_id\":\"" + callerId + "\",\"twilio\":" + twilio(sid) + "}");
        platform()
                .post(BUSINESSES, "{\"name\":\"c\",\"caller_id\":\"" + callerId + "\",\"twilio\":" + twilio(sid) + "}")
                .problem(409, "caller_id_taken");
    }

    @Test
    void neverShowsTheCredentialsOfItsAccount() {
        String sid = "AC" + "%032x".formatted(System.nanoTime());
        Tenant tenant = newTenant();
        List<Answer> answers = new ArrayList<>();
        answers.add(tenant.patch("", "{\"twilio\":" + twilio(sid) + "}").expect(200));
        answers.add(tenant.get("").expect(200));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.body()).doesNotContain(TOKEN));
        JsonNode carrier = answers.getLast().json().path("carrier");
        assertThat(carrier.path("account_sid").asString()).isEqualTo(sid);
        assertThat(carrier.path("own").asBoolean()).isTrue();
        assertThat(carrier.path("status").asString()).isEqualTo("ok");
        assertThat(database.sql("select encode(auth_token, 'escape') from carrier_accounts where account_sid = :sid")
                        .param("sid", sid)
                        .query(String.class)
                        .single())
                .doesNotContain(TOKEN);

        assertThat(tenant.patch("", "{\"twilio\":null}")
                        .expect(200)
                        .json()
                        .path("carrier")
                        .isNull())
                .isTrue();
    }

    @Test
    void resumesAPausedAccount() {
        Tenant tenant = newTenant();
        tenant.post("/carrier/resume", "").problem(409, "carrier_account_missing");
        String sid = "AC" + "%032x".formatted(System.nanoTime());
        tenant.patch("", "{\"twilio\":" + twilio(sid) + "}").expect(200);
        database.sql(
                        "update carrier_accounts set status = 'paused', pause_code = 'auth', paused_at = now() where account_sid = :sid")
                .param("sid", sid)
                .update();
        JsonNode paused = tenant.get("").expect(200).json().path("carrier");
        assertThat(paused.path("status").asString()).isEqualTo("paused");
        assertThat(paused.path("code").asString()).isEqualTo("auth");
        assertThat(paused.path("since").isString()).isTrue();

        JsonNode resumed =
                tenant.send("POST", "/carrier/resume", null).expect(200).json().path("carrier");
        assertThat(resumed.path("status").asString()).isEqualTo("ok");
    }

    @Test
    void refusesWhatItCannotBe() {
        platform().post(BUSINESSES, "{}").flaw("name", "required").flaw("caller_id", "required");
        platform().post(BUSINESSES, business("\"caller_id\":\"12\"")).flaw("caller_id", "too_short");
        platform().post(BUSINESSES, business("\"caller_id\":\"+972501234567\"")).flaw("caller_id", "not_valid");
        Tenant tenant = newTenant();
        JsonNode before = tenant.get("").json();
        tenant.patch("", "{\"max_outbound_calls\":1001}").flaw("max_outbound_calls", "out_of_range");
        tenant.patch("", "{\"max_outbound_calls\":null}").flaw("max_outbound_calls", "required");
        tenant.patch("", "{\"max_outbound_calls\":1.5}").flaw("max_outbound_calls", "wrong_type");
        tenant.patch("", "{\"max_outbound_calls\":\"3\"}").flaw("max_outbound_calls", "wrong_type");
        tenant.patch("", "{\"redial_gap_seconds\":2592001}").flaw("redial_gap_seconds", "out_of_range");
        tenant.patch("", "{\"time_zone\":\"Mars/Base\"}").flaw("time_zone", "unknown_value");
        tenant.patch("", "{\"region\":\"XX\"}").flaw("region", "unknown_value");
        tenant.patch("", "{\"language\":\"!\"}").flaw("language", "malformed");
        tenant.patch("", "{\"name\":\" \"}").flaw("name", "required");
        tenant.patch("", "{\"twilio\":{\"account_sid\":\"AC1\",\"auth_token\":\"x\"}}")
                .flaw("twilio.account_sid", "malformed");
        tenant.patch("", "{\"id\":5}").flaw("id", "unknown_field");
        assertThat(tenant.get("").json()).isEqualTo(before);
    }

    @Test
    void areListedNewestFirstForThePlatformAlone() {
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.addFirst(newTenant().id());
        }
        JsonNode first =
                platform().get(BUSINESSES + "?limit=2&count=true").expect(200).json();
        assertThat(first.path("total").asLong()).isGreaterThanOrEqualTo(3);
        newTenant(); // must not move what follows
        JsonNode second = platform()
                .get(BUSINESSES + "?limit=2&cursor=" + first.path("next_cursor").asString())
                .expect(200)
                .json();
        List<Long> listed = new ArrayList<>();
        first.path("items").forEach(item -> listed.add(item.path("id").asLong()));
        second.path("items").forEach(item -> listed.add(item.path("id").asLong()));
        assertThat(listed).startsWith(made.toArray(Long[]::new));
        newTenant().client().get(BUSINESSES).problem(403, "forbidden");
        newTenant()
                .client()
                .post(BUSINESSES, "{\"name\":\"x\",\"caller_id\":\"x\"}")
                .problem(403, "forbidden");
    }

    private static JsonNode make(String body) {
        return platform().post(BUSINESSES, body).expect(201).json();
    }

    private static String path(JsonNode business) {
        return BUSINESSES + "/" + business.path("id").asLong();
    }

    private static String business(String more) {
        return "{\"name\":\"x\"," + more + "}";
    }

    private static String twilio(String sid) {
        return "{\"account_sid\":\"" + sid + "\",\"auth_token\":\"" + TOKEN + "\"}";
    }
}
