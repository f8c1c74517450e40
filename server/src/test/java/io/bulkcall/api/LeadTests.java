package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class LeadTests extends ApiTest {
    private final Tenant tenant = newTenant();

    @Test
    void takesNumbersAsPeopleWriteThemAndTurnsAwayTheRest() {
        JsonNode brought = tenant.post("/leads", """
                        {"leads": [
                            {"phone": "050-234 5678", "name": "Dana", "variables": {"city": "Haifa"}},
                            {"phone": "050-123-4567"},
                            {},
                            {"phone": "+972502345679", "time_zone": "Mars/Base"},
                            {"phone": "+972502345678", "external_id": "7"}],
                         "list": "March"}""").expect(201).json();

        assertThat(brought.path("leads").size()).isEqualTo(2);
        assertThat(brought.path("leads").get(0).path("created").asBoolean()).isTrue();
        assertThat(brought.path("leads").get(1).path("created").asBoolean()).isFalse();
        assertThat(brought.path("leads").get(1).path("index").asInt()).isEqualTo(4);
        assertThat(rejected(brought))
                .containsExactly("1 phone not_valid", "2 phone missing", "3 time_zone unknown_value");

        JsonNode lead = tenant.get(
                        "/leads/" + brought.path("leads").get(0).path("id").asLong())
                .expect(200)
                .json();
        assertThat(lead.path("phone").asString()).isEqualTo("+972502345678");
        assertThat(lead.path("name").asString()).isEqualTo("Dana");
        assertThat(lead.path("external_id").asString()).isEqualTo("7");
        assertThat(lead.path("list_ids").toString()).isEqualTo("[" + brought.path("list_id") + "]");
    }

    @Test
    void addsToAKnownLeadWhatIsSaidAndClearsWhatIsNull() {
        bring(
                "{\"phone\":\"+972502345678\",\"name\":\"Dana\",\"external_id\":\"7\",\"variables\":{\"a\":\"1\",\"b\":\"2\"}}");
        bring("{\"phone\":\"+972502345678\",\"external_id\":null,\"variables\":{\"b\":null,\"c\":\"3\"}}");
        JsonNode lead = only(tenant.get("/leads"));
        assertThat(lead.path("name").asString()).isEqualTo("Dana");
        assertThat(lead.path("external_id").isNull()).isTrue();
        assertThat(lead.path("variables"))
                .isEqualTo(JsonNodeFactory.instance.objectNode().put("a", "1").put("c", "3"));
    }

    @Test
    void haveFiftyVariablesAtMostHoweverTheyCome() {
        String known = "{\"phone\":\"+972502345678\",\"variables\":" + variables(0, 45) + "}";
        bring(known);
        long id = only(tenant.get("/leads")).path("id").asLong();

        JsonNode brought = tenant.post("/leads", """
                        {"leads": [
                            {"phone": "+972502345678", "name": "Dana", "variables": %s},
                            {"phone": "+972502345679", "variables": %s},
                            {"phone": "050-2345679", "variables": %s},
                            {"phone": "+972502345670", "variables": %s}],
                         "list": "March"}""".formatted(
                                variables(45, 51), variables(0, 50), variables(50, 51), variables(0, 51)))
                .expect(201)
                .json();
        assertThat(rejected(brought))
                .containsExactly("0 variables too_many", "2 variables too_many", "3 variables too_many");
        assertThat(brought.path("leads").size()).isEqualTo(1);
        assertThat(tenant.get("/leads?list_id=" + brought.path("list_id"))
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        tenant.patch("/leads/" + id, "{\"name\":\"Dana\",\"variables\":" + variables(45, 51) + "}")
                .flaw("variables", "too_many");
        JsonNode unchanged = tenant.get("/leads/" + id).json();
        assertThat(unchanged.path("name").isNull()).isTrue();
        assertThat(unchanged.path("variables").size()).isEqualTo(45);

        bring("{\"phone\":\"+972502345678\",\"variables\":" + variables(45, 50) + "}");
        assertThat(tenant.get("/leads/" + id).json().path("variables").size()).isEqualTo(50);
    }

    /** From before there was a limit. */
    @Test
    void mayLoseVariablesOfWhichTheyHaveTooMany() {
        long id = tenant.lead("+972502345678");
        database.sql("update leads set variables = :variables::jsonb where business_id = :business_id and id = :id")
                .param("variables", variables(0, 60))
                .param("business_id", tenant.id())
                .param("id", id)
                .update();

        tenant.patch("/leads/" + id, "{\"name\":\"Dana\",\"variables\":{\"v0\":null}}")
                .expect(200);
        tenant.patch("/leads/" + id, "{\"variables\":{\"v0\":\"x\"}}").flaw("variables", "too_many");

        assertThat(tenant.get("/leads/" + id).json().path("variables").size()).isEqualTo(59);
    }

    @Test
    void takesTenThousandAtOnceButNotOneMore() {
        String leads = IntStream.range(0, 10_000)
                .mapToObj("{\"phone\":\"+97250%07d\"}"::formatted)
                .collect(Collectors.joining(","));
        JsonNode brought =
                tenant.post("/leads", "{\"leads\":[" + leads + "]}").expect(201).json();
        assertThat(brought.path("leads").size() + brought.path("rejected").size())
                .isEqualTo(10_000);
        assertThat(tenant.get("/leads?limit=1&count=true").json().path("total").asInt())
                .isEqualTo(brought.path("leads").size());
        tenant.post("/leads", "{\"leads\":[" + leads + ",{}]}").flaw("leads", "length");
        tenant.post("/leads", "{\"leads\":[]}").flaw("leads", "length");
    }

    @Test
    void areFoundByWhatIsKnownOfThem() {
        bring("{\"phone\":\"+972502345678\",\"name\":\"Dana 100%\",\"external_id\":\"crm-7\"}");
        bring("{\"phone\":\"+972502345679\",\"name\":\"Noa\"}");
        assertThat(phones("?q=dana")).containsExactly("+972502345678");
        assertThat(phones("?q=CRM")).containsExactly("+972502345678");
        assertThat(phones("?q=0%25")).containsExactly("+972502345678");
        assertThat(phones("?q=%25a")).isEmpty();
        assertThat(phones("?q=050-2345679")).containsExactly("+972502345679");
        assertThat(phones("?q=234567")).hasSize(2);
        assertThat(phones("?q=050")).hasSize(2);
        assertThat(phones("?q=052")).isEmpty();
        assertThat(phones("?q=000")).isEmpty();
        assertThat(phones("?external_id=crm-7")).containsExactly("+972502345678");
        assertThat(phones("?external_id=crm")).isEmpty();
        assertThat(phones("?status=never_called")).hasSize(2);
        tenant.get("/leads?status=sleeping").flaw("status", "wrong_type");
        tenant.get("/leads?list_id=999999999").problem(404, "not_found");
        tenant.get("/leads?list_id=x").flaw("list_id", "wrong_type");
    }

    @Test
    void showWhereTheyAre() {
        long waiting = tenant.lead("+972502345678");
        long live = tenant.lead("+972502345679");
        long called = tenant.lead("+972502345670");
        long never = tenant.lead("+972502345671");
        job(waiting, "queued", null);
        job(live, "calling", null);
        job(called, "completed", "busy");
        job(called, "completed", "answered");

        assertThat(ids("?status=queued")).containsExactly(waiting);
        assertThat(ids("?status=live")).containsExactly(live);
        assertThat(ids("?status=called")).containsExactly(called);
        assertThat(ids("?status=never_called&count=true")).containsExactly(never);
        JsonNode shown = tenant.get("/leads/" + called).json();
        assertThat(shown.path("last_outcome").asString()).isEqualTo("answered");
        assertThat(shown.path("last_called_at").isString()).isTrue();
        tenant.delete("/leads/" + waiting).problem(409, "in_use");
        tenant.delete("/leads/" + live).problem(409, "in_use");
        tenant.delete("/leads/" + called).expect(204);
        tenant.get("/leads/" + called).problem(404, "not_found");
    }

    @Test
    void nameTheListsTheyAreIn() {
        long dana = tenant.lead("+972502345678");
        long noa = tenant.lead("+972502345679");
        long march = tenant.make("/lists", "{\"name\":\"מרץ\"}");
        long april = tenant.make("/lists", "{\"name\":\"April\"}");
        Tenant others = newTenant();
        others.post(
                        "/lists/" + others.make("/lists", "{\"name\":\"Theirs\"}") + "/leads",
                        "{\"lead_ids\":[" + others.lead("+972502345678") + "]}")
                .expect(200);
        for (long list : new long[] {april, march}) {
            tenant.post("/lists/" + list + "/leads", "{\"lead_ids\":[" + dana + "]}")
                    .expect(200);
        }

        String both = "[{\"id\":%d,\"name\":\"מרץ\"},{\"id\":%d,\"name\":\"April\"}]".formatted(march, april);
        JsonNode shown = tenant.get("/leads/" + dana).expect(200).json();
        assertThat(shown.path("lists").toString()).isEqualTo(both);
        assertThat(shown.path("list_ids").toString()).isEqualTo("[" + march + "," + april + "]");
        assertThat(tenant.get("/leads/" + noa).json().path("lists").toString()).isEqualTo("[]");
        JsonNode listed = tenant.get("/leads").expect(200).json().path("items");
        assertThat(listed.get(1).path("lists").toString()).isEqualTo(both);
        assertThat(listed.get(0).path("lists").toString()).isEqualTo("[]");

        tenant.patch("/lists/" + april, "{\"name\":\"May\"}").expect(200);
        tenant.delete("/lists/" + march).expect(204);
        assertThat(tenant.get("/leads/" + dana).json().path("lists").toString())
                .isEqualTo("[{\"id\":%d,\"name\":\"May\"}]".formatted(april));
    }

    @Test
    void changeOneByOne() {
        long id = tenant.lead("+972502345678");
        tenant.lead("+972502345679");
        JsonNode changed = tenant.patch("/leads/" + id, "{\"name\":\"Dana\",\"phone\":\"050-234-5670\"}")
                .expect(200)
                .json();
        assertThat(changed.path("phone").asString()).isEqualTo("+972502345670");
        tenant.patch("/leads/" + id, "{\"phone\":\"+972502345679\"}").problem(409, "conflict");
        tenant.patch("/leads/" + id, "{\"phone\":null}").flaw("phone", "required");
        tenant.patch("/leads/" + id, "{\"phone\":\"12\",\"name\":\"\"}")
                .flaw("phone", "too_short")
                .flaw("name", "length");
        tenant.patch("/leads/" + id, "{\"variables\":{\"a\":1}}").flaw("variables.a", "wrong_type");
        tenant.patch("/leads/" + id, "{\"variables\":{\"{a}\":\"1\"}}").flaw("variables", "malformed");
        assertThat(tenant.patch("/leads/" + id, "{}")
                        .expect(200)
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("Dana");
        assertThat(tenant.patch("/leads/" + id, "{\"name\":null}")
                        .expect(200)
                        .json()
                        .path("name")
                        .isNull())
                .isTrue();
    }

    @Test
    void pageStably() {
        List<Long> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(tenant.lead("+97250234567" + i));
        }
        List<Long> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = tenant.get("/leads?limit=2" + cursor).expect(200).json();
            page.path("items").forEach(item -> seen.add(item.path("id").asLong()));
            cursor = page.path("next_cursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("next_cursor").asString();
            tenant.lead("+97250234568" + seen.size());
        } while (!cursor.isEmpty());
        assertThat(seen).isEqualTo(made);
    }

    /** So many, from one number on and below the other. */
    private static String variables(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj("\"v%d\":\"x\""::formatted)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void bring(String lead) {
        tenant.post("/leads", "{\"leads\":[" + lead + "]}").expect(201);
    }

    private static List<String> rejected(JsonNode brought) {
        List<String> rejected = new ArrayList<>();
        brought.path("rejected")
                .forEach(one -> rejected.add(one.path("index").asInt() + " "
                        + one.path("field").asString() + " " + one.path("code").asString()));
        return rejected;
    }

    private static JsonNode only(Answer answer) {
        JsonNode items = answer.expect(200).json().path("items");
        assertThat(items.size()).isEqualTo(1);
        return items.get(0);
    }

    private List<String> phones(String query) {
        List<String> phones = new ArrayList<>();
        tenant.get("/leads" + query)
                .expect(200)
                .json()
                .path("items")
                .forEach(item -> phones.add(item.path("phone").asString()));
        return phones;
    }

    private List<Long> ids(String query) {
        List<Long> ids = new ArrayList<>();
        tenant.get("/leads" + query)
                .expect(200)
                .json()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asLong()));
        return ids;
    }

    /** As the engine would leave one: who is live has a line. */
    private void job(long leadId, String status, @Nullable String outcome) {
        database.sql("""
                        with job as (
                            insert into outbound_call_jobs
                                (business_id, lead_id, phone, status, outcome, created_at, started_at, ended_at)
                            values (:business, :lead, '+972502345678', :status, :outcome, now(),
                                case when :status <> 'queued' then now() end,
                                case when :outcome::text is not null then now() end)
                            returning business_id, id, status
                        )
                        insert into slots (business_id, slot_no, run_id, job_id)
                        select business_id, 1, 0, id from job where status in ('dialing', 'calling')
                        on conflict (business_id, slot_no) do update set run_id = 0, job_id = excluded.job_id""")
                .param("business", tenant.id())
                .param("lead", leadId)
                .param("status", status)
                .param("outcome", outcome)
                .update();
    }
}
