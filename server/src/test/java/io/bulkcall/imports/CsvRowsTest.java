package io.bulkcall.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {

    private static List<Row> read(String text) {
        List<Row> rows = new ArrayList<>();
        try (CsvRows csv = new CsvRows(new StringReader(text), ',', () -> 0)) {
            for (Row row = csv.next(); row != null; row = csv.next()) {
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    private static List<List<String>> cells(String text) {
        return read(text).stream().map(Row::cells).toList();
    }

    @Test
    void readsWhatRfc4180Describes() {
        assertThat(cells("a,b\r\n\"c,\"\"d\"\"\",\"e\r\nf\"\r\n,\"\"\r\ng,h"))
                .containsExactly(List.of("a", "b"), List.of("c,\"d\"", "e\r\nf"), List.of("g", "h"));
    }

    @Test
    void takesEveryLineEnd() {
        assertThat(cells("a\rb\nc\r\nd\r")).containsExactly(List.of("a"), List.of("b"), List.of("c"), List.of("d"));
        assertThat(read("a\rb\nc\r\n\n\nd").stream().map(Row::line)).containsExactly(1L, 2L, 3L, 6L);
    }

    @Test
    void leavesQuotesInAbbreviations() {
        assertThat(cells("בע\"מ,\"חברה בע\"מ\",\"צה\"ל\" \nx,\"\",y"))
                .containsExactly(List.of("בע\"מ", "חברה בע\"מ", "צה\"ל"), List.of("x", "", "y"));
    }

    @Test
    void losesOneLineToAQuoteThatIsNeverClosed() {
        List<Row> rows = read("a,b\n\"open,1\nc,d\ne,f");
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1).broken()).isNotNull();
        assertThat(rows.get(1).line()).isEqualTo(2);
        assertThat(rows.get(2)).isEqualTo(Row.of(3, List.of("c", "d")));
        String many = "a,b\n\"open,1\n" + "c,d\n".repeat(100_000);
        assertThat(read(many).stream().filter(row -> row.broken() == null)).hasSize(100_001);
        assertThat(read(many).getLast().line()).isEqualTo(100_002);
    }

    @Test
    void losesNoRowBetweenAQuoteThatIsNeverClosedAndQuotedCells() {
        for (String quoted : List.of("\"e, f\",g", "h,\"e, f\"", "\"two\nlines\",i")) {
            List<Row> rows = read("a,b\n\"open,1\nc,d\n" + quoted + "\nj,\"open\n" + quoted + "\nk,l\n");
            assertThat(rows.stream().filter(row -> row.broken() != null).map(Row::line))
                    .as(quoted)
                    .hasSize(2)
                    .startsWith(2L);
            List<String> cells = List.copyOf(read(quoted).getFirst().cells());
            assertThat(rows.stream().filter(row -> row.broken() == null).map(Row::cells))
                    .as(quoted)
                    .containsExactly(List.of("a", "b"), List.of("c", "d"), cells, cells, List.of("k", "l"));
        }
    }

    @Test
    void readsAMegabyteOfOpenQuotesInLinearTime() {
        String open = "\"x\n".repeat(350_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(read(open + "a,b\n").getLast().cells()).containsExactly("a", "b"));
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(read(("a\"\"\n\"a\"\"\n,\"a\n").repeat(70_000)))
                        .hasSize(210_000));
    }

    @Test
    void keepsCellsOfManyLinesBesideOpenQuotes() {
        String good = "h,i\n".repeat(20_000) + "g,\"two\nlines\"\n";
        List<Row> rows = read(("\"open,1\n" + good).repeat(30));
        assertThat(rows.stream().filter(row -> row.broken() != null)).hasSize(30);
        assertThat(rows.stream().filter(row -> row.cell(1).equals("two\nlines")))
                .hasSize(30);
    }

    @Test
    void losesOneRowToACellOfTenMegabytes() {
        String large = "x".repeat(10 << 20);
        for (String cell : List.of(large, "\"" + large + "\"")) {
            List<Row> rows = read("a,b\n1," + cell + ",2\nc,d\n");
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).broken()).isNotNull();
            assertThat(rows.get(2)).isEqualTo(Row.of(3, List.of("c", "d")));
        }
    }

    @Test
    void dropsNulAndByteOrderMarkAndInstruction() {
        assertThat(cells("\uFEFFa,\0b\0")).containsExactly(List.of("a", "b"));
        List<Row> rows = new ArrayList<>();
        try (CsvRows csv = new CsvRows(new StringReader("sep=;\r\na;b"), ';', () -> 0)) {
            rows.add(csv.next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(rows).containsExactly(Row.of(2, List.of("a", "b")));
    }

    @Test
    void refusesRowsWithoutMeasure() {
        assertThat(read("a\n" + ",".repeat(600) + "x\nb").get(1).broken()).isNotNull();
    }
}
