package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** F24: whatever is wrong in a file, its good rows become leads, and each of the others is given back with line and reason. */
class PoisonFileTests extends ImportTest {
    private static final String TOO_SHORT = "phone_too_short,%d,phone: has too few digits";
    private static final String OPEN_QUOTE = "quote_never_closed,%d,row: a quotation mark is opened and never closed";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false, utf-8",
        "UTF-8, true, utf-8",
        "UTF-16LE, true, utf-16le",
        "UTF-16BE, true, utf-16be",
        "windows-1255, false, windows-1255",
        "ISO-8859-8, false, windows-1255"
    })
    void readsHebrewInEveryEncoding(String charset, boolean mark, String encoding) {
        String file = "שם,טלפון\r\nדנה לוי,0522345670\r\nאף אחד,12\r\n\"ע\"\"ד, כהן\",0522345671\r\n";
        JsonNode done = imported("", (mark ? "\uFEFF" : "") + file, Charset.forName(charset));
        assertThat(done.path("encoding").asString()).isEqualTo(encoding);
        assertCounts(done, 2, 0, 0, 1);
        assertThat(names(done)).containsExactly("ע\"ד, כהן", "דנה לוי");
        assertThat(rejects(done)).containsExactly("אף אחד,12," + TOO_SHORT.formatted(3));
    }

    @Test
    void takesCarriageReturnsAloneForLineEnds() {
        JsonNode done = imported("phone,name\r0522345670,a\r12,b\r\r13,c\r0522345670,d\r0522345671,e");
        assertCounts(done, 2, 1, 0, 2);
        assertThat(rejects(done)).containsExactly("12,b," + TOO_SHORT.formatted(3), "13,c," + TOO_SHORT.formatted(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\""})
    void losesOneRowToAFieldOfTenMegabytes(String quote) {
        String field = quote + "x".repeat(10 << 20) + quote;
        JsonNode done = imported(
                "phone,name\n0522345670,a\n0522345671," + field + "\n0522345672,c\n" + field + ",d\n0522345673,e\n");
        assertCounts(done, 3, 0, 0, 2);
        assertThat(names(done)).containsExactly("e", "c", "a");
        assertThat(rejects(done).stream().map(row -> row.substring(row.lastIndexOf("xx") + 2)))
                .satisfiesExactly(
                        row -> assertThat(row).endsWith(",row_too_long,3,row: is longer than 65536 characters"),
                        row -> assertThat(row).endsWith(",row_too_long,5,row: is longer than 65536 characters"));
    }

    @Test
    void losesOneRowToEachQuoteThatIsNeverClosed() {
        JsonNode done = imported("name,phone\n\"a,0522345670\nb,0522345671\n\"c, d\",0522345672\n\"e,0522345673\n"
                + "\"f\ng\",0522345674\n\"h,12");
        assertCounts(done, 3, 0, 0, 3);
        assertThat(names(done)).containsExactly("f g", "c, d", "b");
        assertThat(rejects(done))
                .satisfiesExactly(
                        row -> assertThat(row).endsWith("," + OPEN_QUOTE.formatted(2)),
                        row -> assertThat(row).endsWith("," + OPEN_QUOTE.formatted(5)),
                        row -> assertThat(row).endsWith("," + OPEN_QUOTE.formatted(8)));
    }

    @Test
    void readsNumbersWithMarksOfDirectionAndInOtherDigits() {
        List<String> numbers = List.of(
                "\u200E052-234-5670\u200F",
                "\u202A+972 52-234-5671\u202C",
                "\u2066\u2068052\u2069-2345672\u2069",
                "\uFEFF'0522345673",
                "\u200F=\"0522345674\"",
                "\u200E9.72522345675E+11",
                "\u200E522345676.0",
                "\u200E12125551234",
                "٠٥٢٢٣٤٥٦٧٧",
                "+٩٧٢-٥٢-٢٣٤-٥٦٧٨",
                "۰۵۲۲۳۴۵۶۷۹",
                "０５２２３４５６８０",
                "＋９７２５２２３４５６８１",
                "१२१२५५५१२३५",
                "٩.٧٢٥٢٢٣٤٥٦٨٢E+١١");
        JsonNode done = imported("name,phone\na," + String.join("\nb,", numbers)
                + "\nagain,\u200F٠٥٢٢٣٤٥٦٧٠\nshort,\u200F١٢\u200E\nnone,\u200E\u200F\n");
        assertThat(rejects(done))
                .containsExactly(
                        "short,\u200F١٢\u200E," + TOO_SHORT.formatted(numbers.size() + 3),
                        "none,\u200E\u200F,phone_missing,%d,phone: no number given".formatted(numbers.size() + 4));
        assertCounts(done, numbers.size(), 1, 0, 2);
        assertThat(of(done, "phone")).contains("+972522345670", "+12125551234", "+12125551235", "+972522345682");
    }

    @Test
    void dropsNulsAndNothingElse() {
        JsonNode done = imported("name,phone\n" + "לקוח,0522345670\n".repeat(20)
                + "ד\0נה,05223\00045671\n\0,\0\nnobody\0,1\0002\n\"משה\0\",\0" + "0522345672\n");
        assertCounts(done, 3, 19, 0, 1);
        assertThat(names(done)).containsExactly("משה", "דנה", "לקוח");
        assertThat(rejects(done)).containsExactly("nobody,12," + TOO_SHORT.formatted(24));
    }

    /** Its columns are called nothing, so that all depends on what was said of them. */
    @Test
    void takesTheMappingThatCameWithTheFile() {
        String mapping =
                URLEncoder.encode("{\"0\":\"variable:עיר\",\"1\":\"phone\",\"2\":\"name\"}", StandardCharsets.UTF_8);
        String file = "x;y;z\r" + "חיפה;12;\"open\r" + "חיפה;\u200F٠٥٢٢٣٤٥٦٧٠;דנה\0\r" + "עכו;13;" + "x".repeat(70_000)
                + "\r" + "עכו;0522345671;משה\r" + "עכו;0522345671;\r" + ";;\r" + "לוד;;";
        JsonNode done = imported("&mapping=" + mapping, file, StandardCharsets.UTF_16LE);
        assertThat(done.path("mapping").toString())
                .isEqualTo("{\"0\":\"variable:עיר\",\"1\":\"phone\",\"2\":\"name\"}");
        assertCounts(done, 2, 1, 0, 3);
        assertThat(names(done)).containsExactly("משה", "דנה");
        assertThat(rejects(done))
                .satisfiesExactly(
                        row -> assertThat(row).endsWith("," + OPEN_QUOTE.formatted(2)),
                        row -> assertThat(row).endsWith(",row_too_long,4,row: is longer than 65536 characters"),
                        row -> assertThat(row).isEqualTo("לוד,,,phone_missing,8,phone: no number given"));
    }

    private JsonNode imported(String file) {
        return imported("", file, StandardCharsets.UTF_8);
    }

    private JsonNode imported(String query, String file, Charset charset) {
        JsonNode done = ended(upload("?start=true&list=all" + query, file.getBytes(charset)));
        assertThat(done.path("status").asString()).as("%s", done).isEqualTo("completed");
        return done;
    }

    private List<String> names(JsonNode done) {
        return of(done, "name");
    }

    /** Of the leads that it made, the newest first. */
    private List<String> of(JsonNode done, String field) {
        return tenant.get("/leads?list_id=" + done.path("list_id").asLong())
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(lead -> lead.path(field).asString())
                .toList();
    }

    private List<String> rejects(JsonNode done) {
        return tenant.client()
                .get(done.path("errors_url").asString())
                .expect(200)
                .body()
                .lines()
                .skip(1)
                .toList();
    }
}
