package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScriptTests extends ApiTest {
    private final Tenant tenant = newTenant();

    @Test
    void previewWhatALeadWouldHear() {
        long script =
                tenant.make("/scripts", "{\"name\":\"hello\",\"kind\":\"say\",\"text\":\"Hi {{name}} & {{city}}\"}");
        assertThat(tenant.get("/scripts/" + script).json().path("variables").toString())
                .isEqualTo("[\"name\",\"city\"]");
        tenant.post("/leads", "{\"leads\":[{\"phone\":\"+972502345678\",\"name\":\"Dana <3\"}]}")
                .expect(201);
        long lead = tenant.get("/leads").json().path("items").get(0).path("id").asLong();

        JsonNode preview = tenant.post("/scripts/" + script + "/preview", "{\"lead_id\":" + lead + "}")
                .expect(200)
                .json();
        assertThat(preview.path("text").asString()).isEqualTo("Hi Dana <3 & ");
        assertThat(preview.path("twiml").asString()).contains("Hi Dana &lt;3 &amp; ");
        assertThat(preview.path("missing").toString()).isEqualTo("[\"city\"]");
        tenant.post("/scripts/" + script + "/preview", "{\"lead_id\":1}").problem(404, "not_found");
    }

    @Test
    void getANewVersionOnlyWhenWhatIsHeardChanges() {
        long script = tenant.make("/scripts", "{\"name\":\"hello\",\"kind\":\"say\",\"text\":\"Hi\"}");
        assertThat(version(tenant.patch("/scripts/" + script, "{\"name\":\"bye\"}")))
                .isEqualTo(1);
        assertThat(version(tenant.patch("/scripts/" + script, "{\"text\":\"Bye\"}")))
                .isEqualTo(2);
        assertThat(version(tenant.patch("/scripts/" + script, "{\"text\":\"Bye\"}")))
                .isEqualTo(2);
        JsonNode stream = tenant.patch("/scripts/" + script, """
                        {"kind": "stream", "text": null, "url": "wss://example.com/agent",
                         "parameters": {"who": "{{name}}", "id": "{{external_id}}"}}""").expect(200).json();
        assertThat(stream.path("version").asInt()).isEqualTo(3);
        assertThat(stream.path("parameters").path("who").asString()).isEqualTo("{{name}}");
        assertThat(database.sql("select count(*) from script_versions where script_id = :id")
                        .param("id", script)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void stayWhileTheyAreSpoken() {
        long script = tenant.make("/scripts", "{\"name\":\"hello\",\"kind\":\"say\",\"text\":\"Hi\"}");
        long job = database.sql("""
                        insert into outbound_call_jobs (business_id, lead_id, phone, script_id, script_version, created_at)
                        values (:business, 1, '+972502345678', :script, 1, now()) returning id""")
                .param("business", tenant.id())
                .param("script", script)
                .query(Long.class)
                .single();
        database.sql("insert into job_queue (business_id, run_id, not_before, job_id) values (:business, 0, 0, :job)")
                .param("business", tenant.id())
                .param("job", job)
                .update();
        tenant.delete("/scripts/" + script).problem(409, "in_use");
        database.sql("delete from job_queue where business_id = :business")
                .param("business", tenant.id())
                .update();
        tenant.delete("/scripts/" + script).expect(204);
        tenant.delete("/scripts/" + script).problem(404, "not_found");
    }

    @Test
    void theDefaultKeepsItsPlace() {
        long id = tenant.get("/scripts").json().path("items").get(0).path("id").asLong();
        tenant.delete("/scripts/" + id).problem(409, "in_use");
        tenant.patch("/scripts/" + id, "{\"name\":\"other\"}").problem(409, "in_use");
        tenant.patch("/scripts/" + id, "{\"text\":\"Hello\"}").expect(200);
        tenant.post("/scripts", "{\"name\":\"default\",\"kind\":\"say\",\"text\":\"x\"}")
                .problem(409, "conflict");
    }

    @Test
    void sayWhatIsWrongWithThem() {
        tenant.post("/scripts", "{\"name\":\"a\",\"kind\":\"sing\"}").flaw("kind", "unknown_value");
        tenant.post("/scripts", "{\"name\":\"a\",\"kind\":\"say\"}").flaw("text", "required");
        tenant.post("/scripts", "{\"name\":\"a\",\"kind\":\"say\",\"text\":\"{{\"}")
                .flaw("text", "malformed");
        tenant.post("/scripts", "{\"name\":\"a\",\"kind\":\"play\",\"url\":\"http://x.com\"}")
                .flaw("url", "malformed");
        tenant.post("/scripts", "{\"name\":\"a\",\"kind\":\"say\",\"text\":\"x\",\"url\":\"https://x.com\"}")
                .flaw("url", "not_allowed");
        tenant.post("/scripts", "{\"name\":\"a\",\"kind\":\"say\",\"text\":\"x\",\"variables\":[]}")
                .flaw("variables", "unknown_field");
        tenant.post(
                        "/scripts",
                        "{\"name\":\"a\",\"kind\":\"stream\",\"url\":\"wss://x.com/\",\"parameters\":{\"a\":null}}")
                .flaw("parameters", "required");
    }

    private static int version(Answer answer) {
        return answer.expect(200).json().path("version").asInt();
    }
}
