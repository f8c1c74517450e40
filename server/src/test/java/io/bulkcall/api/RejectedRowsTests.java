package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RejectedRowsTests extends ImportTest {
    @Test
    void givesRejectedRowsBackToBeRepairedAndSentAgain() {
        long id = upload("?start=true", "phone;name\n9.72501E+11;=1+1\n\n0522345678;Good\n12;\"a;\"\"b\"\"\"\n");
        JsonNode done = ended(id);
        assertCounts(done, 1, 0, 0, 2);
        Answer errors = tenant.client().get(done.path("errors_url").asString()).expect(200);
        assertThat(errors.header("content-type")).startsWith("text/csv");
        assertThat(errors.body()).startsWith("\uFEFFphone,name,bulkcall_code,bulkcall_line,bulkcall_reason\r\n");
        assertThat(errors.body())
                .contains(
                        "\r\n9.72501E+11,'=1+1,phone_lost_digits,2,\"phone: a spreadsheet has cut it down to 6 digits")
                .contains("\r\n12,\"a;\"\"b\"\"\",phone_too_short,5,phone: ");
        Answer hebrew = tenant.client()
                .get(done.path("errors_url").asString() + "?language=he")
                .expect(200);
        assertThat(hebrew.body())
                .startsWith("\uFEFFphone,name,bulkcall קוד,bulkcall שורה,bulkcall סיבה\r\n")
                .contains("phone_too_short,5,חסרות ספרות במספר הטלפון\r\n");
        assertThat(done.path("rejected_reasons").toString())
                .isEqualTo("{\"phone_too_short\":1,\"phone_lost_digits\":1}");
        assertThat(get(upload("", hebrew.body())).path("suggested_mapping").toString())
                .isEqualTo("{\"0\":\"phone\",\"1\":\"name\"}");

        String repaired = errors.body().replace("9.72501E+11", "'+972502345670").replace("\r\n12,", "\r\n0502345671,");
        JsonNode again = ended(upload("?start=true", repaired));
        assertThat(again.path("mapping").toString()).isEqualTo("{\"0\":\"phone\",\"1\":\"name\"}");
        assertCounts(again, 2, 0, 0, 0);
        assertThat(tenant.get("/leads?q=0502345670")
                        .json()
                        .path("items")
                        .get(0)
                        .path("name")
                        .asString())
                .isEqualTo("=1+1");
    }

    @Test
    void leavesNumbersInRejectedRowsAsTheyAre() {
        JsonNode done = ended(upload(
                "?start=true",
                "phone,external_id,name\n123,-5," + "x".repeat(201)
                        + "\n+972501234567,+972501234567,@x\n0522345678,,\n"));
        assertThat(tenant.client().get(done.path("errors_url").asString()).body())
                .contains("\r\n123,-5,xxx")
                .contains("\r\n+972501234567,+972501234567,'@x,phone_not_valid,3,");
    }

    @Test
    void keepsEveryRejectedRowWithItsLineAndReason() {
        int many = 100_500;
        long id = upload("?start=true", "phone\n0522345678\n" + "12\n".repeat(many) + "dana\n");
        JsonNode done = ended(id);
        assertCounts(done, 1, 0, 0, many + 1);
        assertThat(done.path("rejected_reasons").toString())
                .isEqualTo("{\"phone_not_a_number\":1,\"phone_too_short\":" + many + "}");
        String body = tenant.client()
                .get(done.path("errors_url").asString() + "?language=he")
                .body();
        List<String> rows = body.lines().skip(1).toList();
        assertThat(rows).hasSize(many + 1);
        for (int n = 0; n < many; n++) {
            assertThat(rows.get(n)).isEqualTo("12,phone_too_short,%d,חסרות ספרות במספר הטלפון", n + 3);
        }
        assertThat(rows.getLast()).isEqualTo("dana,phone_not_a_number,%d,לא מספר טלפון", many + 3);
    }
}
