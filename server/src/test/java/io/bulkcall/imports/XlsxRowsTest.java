package io.bulkcall.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class XlsxRowsTest {
    private static final Pulse AT_REST = new Pulse(InstantSource.fixed(Instant.EPOCH), () -> {});

    private static final String BOOK = """
            <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
            <sheet name="old" sheetId="1" state="hidden" r:id="rId1"/><sheet name="people" sheetId="2" r:id="rId2"/>
            </sheets></workbook>""";
    private static final String RELATIONSHIPS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="x" Target="/xl/worksheets/sheet7.xml"/></Relationships>""";
    private static final String STYLES = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="000\\-0000000"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>""";
    private static final String TEXTS = """
            <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>שם</t></si><si><t>טלפון</t></si>
            <si><r><t>דנה </t></r><r><rPr><b/></rPr><t xml:space="preserve">לוי &amp; בניו</t></r><rPh><t>no</t></rPh></si>
            <si><t>a_x000D_b</t></si></sst>""";

    private static Map<String, String> book(String sheetData) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("xl/workbook.xml", BOOK);
        parts.put("xl/_rels/workbook.xml.rels", RELATIONSHIPS);
        parts.put("xl/styles.xml", STYLES);
        parts.put("xl/sharedStrings.xml", TEXTS);
        parts.put(
                "xl/worksheets/sheet7.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + sheetData
                        + "</sheetData></worksheet>");
        return parts;
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static List<Row> read(byte[] file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (Rows xlsx = new XlsxRows(new ByteArrayInputStream(file), file.length, AT_REST)) {
            for (Row row = xlsx.next(); row != null; row = xlsx.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void readsTheFirstSheetThatIsShown() throws IOException {
        List<Row> rows = read(zip(book("""
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
                <row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="3"><v>522345678</v></c></row>
                <row r="4"><c r="A4"/><c r="B4" s="1"/></row>
                <row r="5"><c r="B5"><f>A1</f><v>9.72522345678E+11</v></c><c r="D5" t="inlineStr"><is><t>x</t></is></c>
                <c r="E5" s="1"><v>46082</v></c><c r="F5" s="2"><v>46082.5</v></c><c r="G5" t="b"><v>1</v></c>
                <c r="H5" t="e"><v>#N/A</v></c><c r="I5" t="str"><v>text</v></c><c r="J5"><v>0.30000000000000004</v></c>
                <c r="K5" t="s"><v>3</v></c></row>""")));
        assertThat(rows)
                .containsExactly(
                        Row.of(1, List.of("שם", "טלפון")),
                        Row.of(3, List.of("דנה לוי & בניו", "522345678")),
                        Row.of(
                                5,
                                List.of(
                                        "",
                                        "972522345678",
                                        "",
                                        "x",
                                        "2026-03-01",
                                        "2026-03-01 12:00",
                                        "TRUE",
                                        "",
                                        "text",
                                        "0.3",
                                        "a\rb")));
    }

    @Test
    void readsManyEntitiesAndRows() throws IOException {
        String row = "<row><c t=\"inlineStr\"><is><t>a &amp; b &#1488; &lt;</t></is></c></row>";
        List<Row> rows = read(zip(book(row.repeat(200_000))));
        assertThat(rows).hasSize(200_000);
        assertThat(rows.getLast()).isEqualTo(Row.of(200_000, List.of("a & b א <")));
    }

    @Test
    void saysWhatIsWrongWithAWorkbook() throws IOException {
        byte[] good = zip(book("<row><c><v>1</v></c></row>".repeat(1000)));
        assertFails(Arrays.copyOf(good, good.length / 2), "damaged, or was cut off");
        assertFails(zip(Map.of("word/document.xml", "<a/>")), "no Excel workbook");
        assertFails(zip(book("<row><c><v>1</v></row>")), "damaged");
        assertFails(zip(book("<row><c t=\"s\"><v>99</v></c></row>")), "a text is missing");
        Map<String, String> entities = book("");
        entities.put(
                "xl/sharedStrings.xml",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><sst><si><t>&e;</t></si></sst>");
        assertFails(zip(entities), "damaged");
    }

    @Test
    void stopsAtABomb() throws IOException {
        byte[] bomb = zip(book("<row><c><v>1</v></c></row>" + " ".repeat(100 << 20)));
        assertThat(bomb.length).isLessThan(1 << 20);
        assertFails(bomb, "unfolds to more than");
    }

    @Test
    void losesOneRowToCellsWithoutMeasure() throws IOException {
        String text = "<c t=\"inlineStr\"><is><t>" + "x".repeat(32_000) + "</t></is></c>";
        String far = "<c r=\"XFD1048576\"><v>1</v></c>";
        List<Row> rows = read(zip(book(
                "<row>" + text.repeat(500) + "</row><row>" + far.repeat(50_000) + "</row><row><c><v>1</v></c></row>")));
        assertThat(rows.stream().map(Row::broken)).containsExactly(Rows.TOO_LONG, Rows.TOO_MANY_CELLS, null);
        assertThat(String.join("", rows.getFirst().cells()).length()).isBetween(1, Rows.LENGTH_MAX);
    }

    @Test
    void refusesPiecesAndNamesWithoutMeasure() throws IOException {
        String large = "x".repeat(2 << 20);
        assertFails(zip(book("<!--" + large + "-->")), "a piece of more than");
        assertFails(zip(book("<row a=\"" + large + "\"/>")), "a piece of more than");
        StringBuilder names = new StringBuilder();
        for (int n = 0; n < 3_000; n++) {
            names.append("<a").append(n).append("/>");
        }
        assertFails(zip(book(names.toString())), "kinds of elements");
    }

    @Test
    void refusesADirectoryWithoutMeasure() throws IOException {
        byte[] zip = zip(book("<row><c><v>1</v></c></row>"));
        byte[] file = new byte[(6 << 20) + zip.length];
        System.arraycopy(zip, 0, file, 0, 4);
        System.arraycopy(zip, 0, file, 6 << 20, zip.length);
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(file.length - 22 + 12, 5 << 20); // the size of the directory (APPNOTE.TXT, 4.3.16)
        assertFails(file, "more parts than any honest one");
    }

    @Test
    void refusesTextsWithoutMeasure() throws IOException {
        byte[] texts = "<sst><si><t>a</t></si><si><t>b</t></si></sst>".getBytes(StandardCharsets.UTF_8);
        try (Xml part = new Xml(new ByteArrayInputStream(texts));
                SharedStrings read = SharedStrings.read(part, 2, 2)) {
            assertThat(read.get("1")).isEqualTo("b");
        }
        for (int[] max : new int[][] {{1, 100}, {100, 1}}) {
            try (Xml part = new Xml(new ByteArrayInputStream(texts))) {
                assertThatThrownBy(() -> SharedStrings.read(part, max[0], max[1]))
                        .isInstanceOf(UnreadableFileException.class);
            }
        }
    }

    @Test
    void leavesNothingBehindWhenItCannotBeOpened() throws IOException {
        Path mapped = Path.of("/proc/self/maps");
        assumeThat(mapped).exists();
        Map<String, String> parts = book("");
        parts.put("xl/worksheets/sheet7.xml", "");
        for (int n = 0; n < 3; n++) {
            assertFails(zip(parts), "damaged");
        }
        assertThat(Files.readString(mapped)).doesNotContain("bulkcall-import-");
    }

    @Test
    void saysThatItIsAtWorkWhileItOpens() throws IOException {
        AtomicInteger seconds = new AtomicInteger();
        AtomicInteger beats = new AtomicInteger();
        Pulse pulse = new Pulse(() -> Instant.ofEpochSecond(seconds.incrementAndGet()), beats::incrementAndGet);
        Map<String, String> parts = book("");
        parts.put("xl/sharedStrings.xml", "<sst>" + "<si><t>text</t></si>".repeat(20_000) + "</sst>");
        byte[] file = zip(parts);
        try (Rows _ = new XlsxRows(new ByteArrayInputStream(file), file.length, pulse)) {
            assertThat(beats.get()).isGreaterThan(5);
        }
    }

    @Test
    void tellsFaultsOfItsFileFromThoseOfTheMachine() {
        IOException machine = new IOException("Connection reset");
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw machine;
            }
        };
        assertThatThrownBy(() -> {
                    try (Xml xml = new Xml(broken)) {
                        xml.next();
                    }
                })
                .isSameAs(machine);
        InputStream cutOff = new Unfolding(1, AT_REST).of(new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException("Unexpected end of ZLIB input stream");
            }
        });
        assertThatThrownBy(cutOff::readAllBytes).isInstanceOf(UnreadableFileException.class);
    }

    private static void assertFails(byte[] file, String detail) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining(detail);
    }
}
