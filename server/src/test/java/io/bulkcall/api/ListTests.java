package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ListTests extends ApiTest {
    private final Tenant tenant = newTenant();

    @Test
    void gatherLeads() {
        long list = tenant.make("/lists", "{\"name\":\"March\"}");
        long dana = tenant.lead("+972502345678");
        long noa = tenant.lead("+972502345679");
        String both = "{\"lead_ids\":[" + dana + "," + noa + "," + dana + "]}";

        assertThat(size(tenant.post("/lists/" + list + "/leads", both))).isEqualTo(2);
        assertThat(size(tenant.post("/lists/" + list + "/leads", both))).isEqualTo(2);
        assertThat(tenant.get("/leads?count=true&list_id=" + list)
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(size(tenant.send("DELETE", "/lists/" + list + "/leads", "{\"lead_ids\":[" + dana + "]}")))
                .isEqualTo(1);
        tenant.delete("/leads/" + noa).expect(204);
        assertThat(size(tenant.get("/lists/" + list))).isZero();
        tenant.delete("/lists/" + list).expect(204);
        tenant.get("/lists/" + list).problem(404, "not_found");
        tenant.get("/leads/" + dana).expect(200);
    }

    @Test
    void takeAndLoseAllWhomAFilterFinds() {
        long march = tenant.make("/lists", "{\"name\":\"March\"}");
        long april = tenant.make("/lists", "{\"name\":\"April\"}");
        long foreign = newTenant().make("/lists", "{\"name\":\"Theirs\"}");
        newTenant().lead("+972502345670");
        tenant.lead("+972502345678");
        tenant.lead("+972502345679");
        tenant.lead("+972522345678");
        String of50 = "{\"filter\":{\"q\":\"050\"}}";

        assertThat(size(tenant.post("/lists/" + march + "/leads", of50))).isEqualTo(2);
        assertThat(size(tenant.post("/lists/" + april + "/leads", "{\"filter\":{}}")))
                .isEqualTo(3);
        String ofMarch = "{\"filter\":{\"list_id\":" + march + ",\"status\":\"never_called\"}}";
        assertThat(size(tenant.send("DELETE", "/lists/" + april + "/leads", ofMarch)))
                .isEqualTo(1);
        assertThat(size(tenant.get("/lists/" + march))).isEqualTo(2);

        tenant.post("/lists/" + march + "/leads", "{\"filter\":{\"list_id\":" + foreign + "}}")
                .problem(404, "not_found");
        tenant.post("/lists/" + foreign + "/leads", of50).problem(404, "not_found");
        tenant.post("/lists/" + march + "/leads", "{}").flaw("lead_ids", "required");
        tenant.post("/lists/" + march + "/leads", "{\"lead_ids\":[1],\"filter\":{}}")
                .flaw("lead_ids", "required");
        tenant.post("/lists/" + march + "/leads", "{\"filter\":{\"status\":\"gone\"}}")
                .flaw("filter.status", "unknown_value");
    }

    @Test
    void takeNobodyIfOneIsUnknown() {
        long list = tenant.make("/lists", "{\"name\":\"March\"}");
        long dana = tenant.lead("+972502345678");
        long foreign = newTenant().lead("+972502345678");
        for (long unknown : new long[] {foreign, 999_999_999_999L, -1}) {
            tenant.post("/lists/" + list + "/leads", "{\"lead_ids\":[" + dana + "," + unknown + "]}")
                    .problem(404, "not_found");
        }
        assertThat(size(tenant.get("/lists/" + list))).isZero();
        tenant.post("/lists/" + list + "/leads", "{\"lead_ids\":[]}").flaw("lead_ids", "length");
        tenant.post("/lists/" + list + "/leads", "{\"lead_ids\":[1,\"2\"]}").flaw("lead_ids", "wrong_type");
        tenant.post("/lists/" + list + "/leads", "{\"lead_ids\":[1,null]}").flaw("lead_ids", "required");
    }

    @Test
    void haveANameEach() {
        long march = tenant.make("/lists", "{\"name\":\"March\"}");
        long april = tenant.make("/lists", "{\"name\":\"April\"}");
        tenant.post("/lists", "{\"name\":\"March\"}").problem(409, "conflict");
        tenant.patch("/lists/" + april, "{\"name\":\"March\"}").problem(409, "conflict");
        tenant.patch("/lists/" + march, "{\"name\":\"March\"}").expect(200);
        tenant.patch("/lists/" + march, "{\"name\":\"May\"}").expect(200);
        tenant.patch("/lists/" + march, "{\"name\":null}").flaw("name", "required");
        JsonNode listed = tenant.get("/lists?count=true").expect(200).json();
        assertThat(listed.path("total").asInt()).isEqualTo(2);
        assertThat(listed.path("items").get(1).path("name").asString()).isEqualTo("May");
        newTenant().make("/lists", "{\"name\":\"May\"}");
    }

    @Test
    void areFoundByPartOfTheirNames() {
        tenant.make("/lists", "{\"name\":\"March 100%\"}");
        tenant.make("/lists", "{\"name\":\"may_be\"}");
        tenant.make("/lists", "{\"name\":\"לקוחות מרץ\"}");
        newTenant().make("/lists", "{\"name\":\"March of others\"}");

        assertThat(names("?q=ma")).containsExactly("may_be", "March 100%");
        assertThat(names("?q=MARCH")).containsExactly("March 100%");
        assertThat(names("?q=" + encoded("מרץ"))).containsExactly("לקוחות מרץ");
        assertThat(names("?q=others")).isEmpty();
        assertThat(names("?q=" + encoded("0%"))).containsExactly("March 100%");
        assertThat(names("?q=" + encoded("%a"))).isEmpty();
        assertThat(names("?q=y_b")).containsExactly("may_be");
        assertThat(names("?q=m_y")).isEmpty();
        assertThat(names("?q=%20")).hasSize(3);
        tenant.get("/lists?q=" + "x".repeat(201)).flaw("q", "length");
        tenant.get("/lists?name=" + "x".repeat(201)).flaw("name", "length");
    }

    @Test
    void areFoundByTheWholeOfTheirNames() {
        tenant.make("/lists", "{\"name\":\"March\"}");
        tenant.make("/lists", "{\"name\":\"March 2\"}");
        newTenant().make("/lists", "{\"name\":\"Theirs\"}");

        assertThat(names("?name=March")).containsExactly("March");
        assertThat(names("?name=march")).isEmpty();
        assertThat(names("?name=" + encoded("March%"))).isEmpty();
        assertThat(names("?name=Theirs")).isEmpty();
        assertThat(names("?name=March&q=2")).isEmpty();
    }

    @Test
    void areFoundPageByPage() {
        for (String name : List.of("Spring 1", "Autumn", "Spring 2", "Spring 3")) {
            tenant.make("/lists", "{\"name\":\"" + name + "\"}");
        }
        JsonNode first =
                tenant.get("/lists?q=spring&limit=2&count=true").expect(200).json();
        assertThat(names(first)).containsExactly("Spring 3", "Spring 2");
        assertThat(first.path("total").asInt()).isEqualTo(3);
        JsonNode second = tenant.get("/lists?q=spring&limit=2&cursor="
                        + first.path("next_cursor").asString())
                .expect(200)
                .json();
        assertThat(names(second)).containsExactly("Spring 1");
        assertThat(second.path("next_cursor").isNull()).isTrue();
    }

    private List<String> names(String query) {
        return names(tenant.get("/lists" + query).expect(200).json());
    }

    private static List<String> names(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(list -> list.path("name").asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int size(Answer answer) {
        return answer.expect(200).json().path("size").asInt();
    }
}
