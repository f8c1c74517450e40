package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FileRecognitionTests extends ImportTest {
    private static final Charset WINDOWS_1255 = Charset.forName("windows-1255");

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
    void takesAFileForAZipOnlyIfItIsOne() {
        JsonNode seen = get(upload("", "PK phone,name\n0522345678,דנה\n"));
        assertThat(seen.path("format").asString()).isEqualTo("csv");
        assertThat(seen.path("encoding").asString()).isEqualTo("utf-8");
        assertFailed("PK\u0003\u0004phone,name\n0522345678,Dana\n", "damaged", "workbook_damaged");
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

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
