package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportTests extends ApiTest {
    private static final Charset WINDOWS_1255 = Charset.forName("windows-1255");

    private final Tenant tenant = newTenant();

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
    void keepsSomeOfManyRejectedRowsAndCountsAll() {
        long id = upload("?start=true", "phone\n0522345678\n" + "12\n".repeat(100_500) + "dana\n");
        JsonNode done = ended(id);
        assertCounts(done, 1, 0, 0, 100_501);
        assertThat(done.path("rejected_reasons").toString())
                .isEqualTo("{\"phone_not_a_number\":1,\"phone_too_short\":100500}");
        assertThat(tenant.client()
                        .get(done.path("errors_url").asString())
                        .body()
                        .lines())
                .hasSize(100_001);
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
    void takesAFileForAZipOnlyIfItIsOne() {
        JsonNode seen = get(upload("", "PK phone,name\n0522345678,דנה\n"));
        assertThat(seen.path("format").asString()).isEqualTo("csv");
        assertThat(seen.path("encoding").asString()).isEqualTo("utf-8");
        assertFailed("PK\u0003\u0004phone,name\n0522345678,Dana\n", "damaged", "workbook_damaged");
    }

    @Test
    void beginsWhatAnUploadBrokeOffBeforeItsStart() {
        byte[] file = "phone\n0522345678\n".getBytes(StandardCharsets.UTF_8);
        long id = send("?start=true", file, "Idempotency-Key", "begin")
                .expect(202)
                .json()
                .path("id")
                .asLong();
        ended(id);
        // As the node would have left it that ended when the file was there.
        database.sql("update imports set status = 'mapping', mapping = null, ended_at = null where id = ?")
                .param(id)
                .update();
        Answer again = send("?start=true", file, "Idempotency-Key", "begin").expect(202);
        assertThat(again.header("idempotency-replayed")).isEqualTo("true");
        assertThat(again.json().path("status").asString()).isEqualTo("running");
    }

    @Test
    void recognisesEncodingsAndSeparators() {
        String text = "שם;טלפון\nדנה לוי;0522345678\nמשה כהן;0522345679\n";
        for (Object[] each : List.<Object[]>of(
                new Object[] {StandardCharsets.UTF_8, "", "utf-8"},
                new Object[] {StandardCharsets.UTF_8, "\uFEFF", "utf-8"},
                new Object[] {StandardCharsets.UTF_16LE, "\uFEFF", "utf-16le"},
                new Object[] {StandardCharsets.UTF_16BE, "\uFEFF", "utf-16be"},
                new Object[] {StandardCharsets.UTF_16LE, "", "utf-16le"},
                new Object[] {WINDOWS_1255, "", "windows-1255"},
                new Object[] {Charset.forName("ISO-8859-8"), "", "windows-1255"})) {
            JsonNode seen = get(upload("", (each[1] + text).getBytes((Charset) each[0])));
            assertThat(seen.path("encoding").asString()).as("%s %s", each).isEqualTo(each[2]);
            assertThat(seen.path("separator").asString()).isEqualTo("semicolon");
            assertThat(seen.path("columns").toString()).isEqualTo("[\"שם\",\"טלפון\"]");
            assertThat(seen.path("preview").get(0).get(0).asString()).isEqualTo("דנה לוי");
        }
        for (String separator : List.of(",comma", "\ttab", "|pipe", ";semicolon")) {
            JsonNode seen = get(upload("", text.replace(";", separator.substring(0, 1))));
            assertThat(seen.path("separator").asString()).isEqualTo(separator.substring(1));
        }
        JsonNode said = get(upload("?encoding=iso-8859-8&separator=comma", text.getBytes(WINDOWS_1255)));
        assertThat(said.path("encoding").asString()).isEqualTo("iso-8859-8");
        assertThat(said.path("columns").size()).isEqualTo(1);
    }

    @Test
    void recognisesColumnsWithoutHeadings() {
        JsonNode seen = get(upload("", "דנה לוי\t0522345678\nמשה\t052-2345679\n"));
        assertThat(seen.path("headings").asBoolean()).isFalse();
        assertThat(seen.path("columns").toString()).isEqualTo("[\"A\",\"B\"]");
        assertThat(seen.path("suggested_mapping").toString()).isEqualTo("{\"0\":\"name\",\"1\":\"phone\"}");
        assertThat(seen.path("preview").size()).isEqualTo(2);
        JsonNode one = get(upload("", "0522345678\n0522345679\n"));
        assertThat(one.path("suggested_mapping").toString()).isEqualTo("{\"0\":\"phone\"}");
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertFailed("", "the file is empty", "file_empty");
        assertFailed("\n \n,,\n", "the file has no rows", "no_rows");
        assertFailed("phone,name\n", "the file has headings and no rows", "headings_only");
        assertFailed("%PDF-1.7 ...", "a PDF", "pdf");
        assertFailed(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0, 0}, ".xls", "old_workbook");
        assertFailed(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3},
                "unknown",
                "unknown_kind");
    }

    @Test
    void readsAWorkbookWhateverItIsCalled() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            part(zip, "xl/workbook.xml", "<workbook/>");
            part(zip, "xl/worksheets/sheet1.xml", """
                    <worksheet><sheetData><row><c t="inlineStr"><is><t>נייד</t></is></c></row>
                    <row><c><v>522345678</v></c></row><row><c><v>9.72522345679E11</v></c></row><row><c><v>1</v></c></row>
                    </sheetData></worksheet>""");
        }
        long id = upload("?name=people.csv&start=true", file.toByteArray());
        JsonNode done = ended(id);
        assertThat(done.path("format").asString()).isEqualTo("xlsx");
        assertThat(done.path("encoding").isNull()).isTrue();
        assertCounts(done, 2, 0, 0, 1);
        assertFailed(Arrays.copyOf(file.toByteArray(), file.size() / 2), "damaged", "workbook_damaged");
    }

    @Test
    void forgetsAnUploadThatWasCutOff() throws IOException {
        URI origin = tenant.client().origin();
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            String request = "POST " + tenant.path("/leads/import") + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                    + tenant.client().key()
                    + "\r\nIdempotency-Key: cut\r\nContent-Length: 1000\r\n\r\nphone\n0522345678\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            await().until(() -> !newest().isMissingNode());
        }
        await().until(() -> newest().path("status").asString().equals("failed"));
        assertThat(newest().path("detail").asString()).contains("cut off");
        assertThat(newest().path("detail_code").asString()).isEqualTo("upload_cut_off");
        send("", "phone\n0522345678\n".getBytes(StandardCharsets.UTF_8), "Idempotency-Key", "cut")
                .expect(202);
        assertThat(newest().path("status").asString()).isEqualTo("mapping");
    }

    private JsonNode newest() {
        return tenant.get("/imports?limit=1").json().path("items").path(0);
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
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

    @Test
    void takesTheSameUploadOnce() {
        byte[] file = "phone\n0522345678\n".getBytes(StandardCharsets.UTF_8);
        Answer first = send("", file, "Idempotency-Key", "one").expect(202);
        Answer again = send("", file, "Idempotency-Key", "one").expect(202);
        assertThat(again.header("idempotency-replayed")).isEqualTo("true");
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        send("?list=a", file, "Idempotency-Key", "one").problem(422, "idempotency_mismatch");
        send("", "phone\n".getBytes(StandardCharsets.UTF_8), "Idempotency-Key", "one")
                .problem(422, "idempotency_mismatch");
        assertThat(send("", file, "Idempotency-Key", "two").expect(202).json().path("id"))
                .isNotEqualTo(first.json().path("id"));
        send("", file, "Idempotency-Key", "a b").problem(400, "invalid_request");
    }

    @Test
    void refusesForms() {
        byte[] file = "phone\n0522345678\n".getBytes(StandardCharsets.UTF_8);
        for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            send("", file, "Content-Type", type).problem(415, "unsupported_media_type");
        }
        send("?mapping=x", file).flaw("mapping", "malformed");
        send("?encoding=klingon", file).flaw("encoding", "wrong_type");
    }

    private void assertFailed(String file, String detail, String code) {
        assertFailed(file.getBytes(StandardCharsets.UTF_8), detail, code);
    }

    private void assertFailed(byte[] file, String detail, String code) {
        JsonNode seen = get(upload("?start=true", file));
        assertThat(seen.path("status").asString()).isEqualTo("failed");
        assertThat(seen.path("detail").asString()).contains(detail);
        assertThat(seen.path("detail_code").asString()).isEqualTo(code);
        assertThat(seen.path("ended_at").isNull()).isFalse();
    }

    private static void assertCounts(JsonNode seen, long accepted, long inFile, long existing, long rejected) {
        List<Long> counts = new ArrayList<>();
        for (String count : List.of("accepted", "duplicates_in_file", "duplicates_existing", "rejected", "rows_read")) {
            counts.add(seen.path(count).asLong());
        }
        assertThat(counts)
                .as("%s", seen)
                .containsExactly(accepted, inFile, existing, rejected, accepted + inFile + existing + rejected);
    }

    private long upload(String query, String file) {
        return upload(query, file.getBytes(StandardCharsets.UTF_8));
    }

    private long upload(String query, byte[] file) {
        return send(query, file).expect(202).json().path("id").asLong();
    }

    private Answer send(String query, byte[] file, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(tenant.client()
                        .origin()
                        .resolve(
                                URI.create(tenant.path("/leads/import") + query).toASCIIString()))
                .header("Authorization", "Bearer " + tenant.client().key())
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return tenant.client().exchange(request.build());
    }

    private JsonNode get(long id) {
        return tenant.get("/imports/" + id).expect(200).json();
    }

    private JsonNode ended(long id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !List.of("running", "mapping")
                        .contains(get(id).path("status").asString()));
        return get(id);
    }
}
