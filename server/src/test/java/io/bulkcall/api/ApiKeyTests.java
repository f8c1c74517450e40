package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiKeyTests extends ApiTest {

    @Test
    void showsASecretOnceAndOpensOnlyItsBusiness() {
        long business = newTenant().id();
        String path = "/api/v1/businesses/" + business + "/api_keys";
        JsonNode made = platform().post(path, "{\"name\":\"crm\"}").expect(201).json();

        assertThat(made.path("key").asString()).matches("bk_" + business + "_[0-9A-Za-z]{40}");
        assertThat(made.path("scopes").toString()).isEqualTo("[\"read\",\"leads\",\"calls\"]");
        JsonNode listed = platform().get(path + "?count=true").expect(200).json();
        assertThat(listed.path("total").asInt()).isEqualTo(2);
        assertThat(listed.path("items").get(0).has("key")).isFalse();

        ApiClient mine = client(made.path("key").asString());
        mine.get(path).problem(403, "forbidden");
        mine.get("/api/v1/businesses/" + newTenant().id() + "/api_keys").problem(404, "not_found");
    }

    @Test
    void aDeletedKeyOpensNothing() {
        String path = "/api/v1/businesses/" + newTenant().id() + "/api_keys";
        JsonNode made = platform()
                .post(path, "{\"name\":\"ops\",\"scopes\":[\"admin\"]}")
                .expect(201)
                .json();
        ApiClient mine = client(made.path("key").asString());
        mine.get(path).expect(200);
        mine.delete(path + "/" + made.path("id").asLong()).expect(204);
        mine.get(path).problem(401, "unauthorized");
        platform().delete(path + "/" + made.path("id").asLong()).problem(404, "not_found");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        String path = "/api/v1/businesses/" + newTenant().id() + "/api_keys";
        platform().post(path, "{}").flaw("name", "required");
        platform().post(path, "{\"name\":3}").flaw("name", "wrong_type");
        platform().post(path, "{\"name\":\"a\",\"nam\":1}").flaw("nam", "unknown_field");
        platform().post(path, "{\"name\":\"a\",\"name\":\"b\"}").flaw("name", "duplicate_field");
        platform().post(path, "{\"name\":\"a\",\"scopes\":[\"read\",\"root\"]}").flaw("scopes", "unknown_value");
        platform().post(path, "{\"name\":\"a\",\"scopes\":[null]}").flaw("scopes", "required");
        platform().post(path, "{\"name\":\"a\\u0000\"}").flaw("name", "malformed");
        platform().post(path, "{\"name\":").flaw("body", "malformed");
        platform().post(path, "[]").flaw("body", "wrong_type");
        platform().post(path, "").flaw("body", "required");
        platform().post(path, "{} {}").flaw("body", "malformed");
        platform().get(path + "?limit=0").flaw("limit", "out_of_range");
        platform().get(path + "?cursor=x").flaw("cursor", "malformed");
        platform().get(path + "?lmit=1").flaw("lmit", "unknown_parameter");
        platform().delete(path + "/abc").flaw("key_id", "wrong_type");
        platform().send("PUT", path, "{}").problem(405, "method_not_allowed");
        platform()
                .send("POST", path, "a=b", "Content-Type", "application/x-www-form-urlencoded")
                .problem(415, "unsupported_media_type");
        platform().get("/api/v1/nothing").problem(404, "not_found");
        client("wrong").get(path).problem(401, "unauthorized");
    }
}
