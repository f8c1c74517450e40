package io.bulkcall.api;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportTests extends ImportTest {
    @Test
    void makesLeadsOfAFile() {
        long id = upload("?name=people.csv&list=March&start=true", """
                שם מלא,טלפון,עיר
                דנה לוי,052-234-5678,חיפה
                "כהן, משה",+972 50 234 5679,"תל
                אביב"
                nobody,050-123-4567,
                שוב דנה,0522345678,עכו
                """);
        JsonNode done = ended(id);
        assertThat(done.path("status").asString()).isEqualTo("completed");
        assertCounts(done, 2, 1, 0, 1);
        assertThat(done.path("rows_total").asLong()).isEqualTo(4);
        assertThat(done.path("bytes_read").asLong())
                .isEqualTo(done.path("bytes_total").asLong());

        JsonNode leads = tenant.get("/leads?list_id=" + done.path("list_id").asLong())
                .json()
                .path("items");
        assertThat(leads.size()).isEqualTo(2);
        assertThat(leads.get(1).path("name").asString()).isEqualTo("כהן, משה");
        assertThat(leads.get(1).path("variables").path("עיר").asString()).isEqualTo("תל אביב");
        assertThat(leads.get(0).path("name").asString()).isEqualTo("שוב דנה");
        assertThat(leads.get(0).path("phone").asString()).isEqualTo("+972522345678");
    }

    @Test
    void waitsForAMappingAndRemembersIt() {
        String file = "מי,לאן,כתובת\nדנה,0522345678,הרצל 1\n";
        long first = upload("", file);
        JsonNode waiting = get(first);
        assertThat(waiting.path("status").asString()).isEqualTo("mapping");
        assertThat(waiting.path("suggested_mapping").toString())
                .isEqualTo("{\"0\":\"variable:מי\",\"1\":\"phone\",\"2\":\"variable:כתובת\"}");
        assertThat(waiting.path("preview").toString()).isEqualTo("[[\"דנה\",\"0522345678\",\"הרצל 1\"]]");
        assertThat(waiting.path("mapping").isNull()).isTrue();

        String mapping = "{\"0\":\"name\",\"1\":\"phone\",\"2\":\"ignore\"}";
        tenant.post("/imports/" + first + "/start", "{\"mapping\":{\"0\":\"name\"}}")
                .flaw("mapping", "required");
        tenant.post("/imports/" + first + "/start", "{\"mapping\":{\"7\":\"phone\"}}")
                .flaw("mapping.7", "unknown_column");
        tenant.post("/imports/" + first + "/start", "{\"mapping\":{\"0\":\"phone\",\"1\":\"phone\"}}")
                .problem(400, "invalid_request");
        tenant.post("/imports/" + first + "/start", "{\"mapping\":{\"0\":\"fax\"}}")
                .flaw("mapping.0", "unknown_value");
        tenant.post("/imports/" + first + "/start", "{\"mapping\":" + mapping + "}")
                .expect(200);
        assertCounts(ended(first), 1, 0, 0, 0);
        tenant.post("/imports/" + first + "/start", "{}").problem(409, "conflict");

        JsonNode second = get(upload("", file));
        assertThat(second.path("suggested_mapping").toString()).isEqualTo(mapping);
        assertThat(get(upload("", "מי,לאן\nדנה,0522345678\n"))
                        .path("suggested_mapping")
                        .path("0")
                        .asString())
                .isEqualTo("variable:מי");
    }

    @Test
    void rejectsARowThatWouldGiveALeadMoreThanFiftyVariables() {
        String variables =
                IntStream.range(0, 45).mapToObj("\"v%d\":\"x\""::formatted).collect(joining(","));
        tenant.post("/leads", "{\"leads\":[{\"phone\":\"+972522345678\",\"variables\":{" + variables + "}}]}")
                .expect(201);
        String mapping = IntStream.rangeClosed(1, 6)
                .mapToObj(column -> "\"%d\":\"variable:v%d\"".formatted(column, 44 + column))
                .collect(joining(",", "{\"0\":\"phone\",", "}"));

        long id = upload("", "phone,a,b,c,d,e,f\n0522345678,x,x,x,x,x,x\n0522345679,x,x,x,x,x,x\n0522345678,y,,,,,\n");
        tenant.post("/imports/" + id + "/start", "{\"mapping\":" + mapping + "}")
                .expect(200);

        JsonNode done = ended(id);
        assertCounts(done, 1, 1, 0, 1);
        assertThat(done.path("rejected_reasons").toString()).isEqualTo("{\"too_many_variables\":1}");
        assertThat(tenant.get("/imports/" + id + "/errors").expect(200).body())
                .contains("0522345678,x,x,x,x,x,x,too_many_variables,2,");
    }

    @Test
    void remembersMappingsOfAnyHeadings() {
        StringBuilder headings = new StringBuilder("phone");
        for (int n = 0; n < 300; n++) {
            headings.append(',').append("עמודה".repeat(10)).append(n);
        }
        String file = headings + "\n0522345678,x\n";
        long id = upload("", file);
        tenant.post("/imports/" + id + "/start", "{\"mapping\":{\"0\":\"phone\",\"1\":\"name\"}}")
                .expect(200);
        assertThat(get(upload("", file)).path("suggested_mapping").toString())
                .isEqualTo("{\"0\":\"phone\",\"1\":\"name\"}");
    }

    @Test
    void refusesMappingsOfNothing() {
        long id = upload("", "phone\n0522345678\n");
        tenant.post("/imports/" + id + "/start", "{\"mapping\":{\"0\":null}}").flaw("mapping.0", "unknown_value");
        byte[] file = "phone\n0522345678\n".getBytes(StandardCharsets.UTF_8);
        send("?mapping=%7B%220%22:null%7D", file).flaw("mapping.0", "unknown_value");
        send("?mapping=null", file).flaw("mapping", "malformed");
    }

    @Test
    void showsPreviewsOnlyWhereAMappingIsMade() {
        long id = upload("", "phone,note\n0522345678," + "x".repeat(50_000) + "\n");
        assertThat(get(id).path("preview").path(0).path(1).asString())
                .hasSize(100)
                .endsWith("…");
        assertThat(newest().path("preview").size()).isZero();
        tenant.post("/imports/" + id + "/start", "{}").expect(200);
        assertThat(ended(id).path("preview").size()).isZero();
    }

    @Test
    void tellsExistingDuplicatesFromThoseInTheFileAndAddsToThem() {
        tenant.post(
                        "/leads",
                        "{\"leads\":[{\"phone\":\"0522345678\",\"name\":\"Old\",\"external_id\":\"7\","
                                + "\"variables\":{\"a\":\"1\",\"b\":\"2\"}}]}")
                .expect(201);
        long id = upload("?start=true", "phone,name,b,c\n0522345678,,3,4\n0502345679,New,,\n0522345678,,5,\n");
        assertCounts(ended(id), 1, 1, 1, 0);
        JsonNode lead = tenant.get("/leads?external_id=7").json().path("items").get(0);
        assertThat(lead.path("name").asString()).isEqualTo("Old");
        assertThat(lead.path("variables"))
                .isEqualTo(JsonMapper.shared().readTree("{\"a\":\"1\",\"b\":\"5\",\"c\":\"4\"}"));
    }

    @Test
    void changesNothingByItsOwnExport() {
        tenant.post("/leads", """
                        {"leads": [{"phone": "0522345678", "name": "=Dana", "external_id": "-7", "time_zone": "Europe/Paris",
                            "variables": {"עיר": "חיפה, צפון", "phone": "0501", "status": "'=x", "id": "@1"}},
                            {"phone": "+12125551234", "variables": {"last_outcome": "none"}}]}""").expect(201);
        String before = tenant.get("/leads").json().path("items").toString();
        String export = tenant.get("/leads.csv").expect(200).body();

        JsonNode done = ended(upload("?start=true", export));
        assertCounts(done, 0, 0, 2, 0);
        assertThat(tenant.get("/leads").json().path("items").toString()).isEqualTo(before);
    }

    @Test
    void isCancelled() {
        long id = upload("", "phone\n0522345678\n");
        tenant.post("/imports/" + id + "/cancel", "").expect(200);
        JsonNode after =
                tenant.post("/imports/" + id + "/cancel", "").expect(200).json();
        assertThat(after.path("status").asString()).isEqualTo("cancelled");
        tenant.post("/imports/" + id + "/start", "{}").problem(409, "conflict");
        long done = upload("?start=true", "phone\n0522345678\n");
        ended(done);
        tenant.post("/imports/" + done + "/cancel", "").problem(409, "conflict");
    }
}
