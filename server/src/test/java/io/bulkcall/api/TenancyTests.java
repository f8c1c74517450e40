package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenancyTests extends ApiTest {
    private static final String BUSINESS = "/api/v1/businesses/{business_id}";

    @Test
    void hidesEveryPathOfAnotherBusiness() {
        Tenant mine = newTenant();
        Tenant theirs = newTenant();
        long unknown = 987_654_321;
        List<Map.Entry<String, String>> operations = description().operations().stream()
                .filter(operation -> operation.getKey().startsWith(BUSINESS))
                .toList();
        assertThat(operations).hasSizeGreaterThan(20);
        for (Map.Entry<String, String> operation : operations) {
            for (String body : List.of("{}", "not JSON")) {
                Answer foreign = ask(mine.client(), operation, theirs.id(), body);
                Answer nowhere = ask(mine.client(), operation, unknown, body);
                foreign.problem(404, "not_found");
                assertThat(foreign.body().replace("/businesses/" + theirs.id(), "/businesses/N"))
                        .as("%s", operation)
                        .isEqualTo(nowhere.body().replace("/businesses/" + unknown, "/businesses/N"));
                ask(platform(), operation, unknown, body).problem(404, "not_found");
            }
        }
    }

    @Test
    void asksEveryPathForAKey() {
        for (Map.Entry<String, String> operation : description().operations()) {
            for (ApiClient stranger : List.of(nobody(), client("wrong"), client("bk_1_" + "x".repeat(40)))) {
                if (stranger.key() == null && description().isOpen(operation)) {
                    continue;
                }
                Answer answer = ask(stranger, operation, 1, "{}");
                answer.problem(401, "unauthorized");
                assertThat(answer.header("www-authenticate")).startsWith("Bearer");
            }
        }
    }

    @Test
    void letsAKeyDoOnlyWhatItsScopesAllow() {
        Tenant tenant = newTenant();
        String bare = tenant.post("/api_keys", "{\"name\":\"r\",\"scopes\":[\"read\"]}")
                .json()
                .path("key")
                .asString();
        for (Map.Entry<String, String> operation : description().operations()) {
            boolean preview = operation.getKey().endsWith("/scripts/{script_id}/preview");
            boolean ofNoBusiness = operation.getKey().startsWith("/api/v1/public_host");
            if (!operation.getValue().equals("GET")
                    && !preview
                    && !ofNoBusiness
                    && !description().isOpen(operation)) {
                ask(client(bare), operation, tenant.id(), "{}").problem(403, "forbidden");
            }
        }
        String noRead = tenant.post("/api_keys", "{\"name\":\"l\",\"scopes\":[\"leads\"]}")
                .json()
                .path("key")
                .asString();
        for (Map.Entry<String, String> operation : description().operations()) {
            boolean ofNoBusiness = operation.getKey().equals("/api/v1/public_host");
            if (operation.getValue().equals("GET")
                    && !ofNoBusiness
                    && !description().isOpen(operation)) {
                ask(client(noRead), operation, tenant.id(), "").problem(403, "forbidden");
            }
        }
    }

    @Test
    void hidesResourcesOfAnotherBusinessUnderOnesOwn() {
        Tenant mine = newTenant();
        Tenant theirs = newTenant();
        long lead = theirs.lead("+972502345678");
        long list = theirs.make("/lists", "{\"name\":\"a\"}");
        long script = theirs.make("/scripts", "{\"name\":\"a\",\"kind\":\"say\",\"text\":\"a\"}");
        long key =
                theirs.post("/api_keys", "{\"name\":\"a\"}").json().path("id").asLong();
        long myLead = mine.lead("+972502345678");
        for (String path : List.of("/leads/" + lead, "/lists/" + list, "/scripts/" + script)) {
            mine.get(path).problem(404, "not_found");
            mine.patch(path, "{\"name\":\"b\"}").problem(404, "not_found");
            mine.delete(path).problem(404, "not_found");
            theirs.get(path).expect(200);
        }
        mine.delete("/api_keys/" + key).problem(404, "not_found");
        mine.get("/leads?list_id=" + list).problem(404, "not_found");
        mine.post("/lists/" + list + "/leads", "{\"lead_ids\":[" + myLead + "]}")
                .problem(404, "not_found");
        mine.post("/scripts/" + script + "/preview", "{\"lead_id\":" + myLead + "}")
                .problem(404, "not_found");
    }

    private static Answer ask(ApiClient client, Map.Entry<String, String> operation, long business, String body) {
        String path = operation
                .getKey()
                .replace("{business_id}", Long.toString(business))
                .replaceAll("\\{[^}]+}", "1");
        boolean bare = operation.getValue().equals("GET");
        return client.send(operation.getValue(), path, bare ? null : body);
    }
}
