package io.bulkcall.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

    private static Map<String, String> suggested(List<String> headings, List<String> row) {
        return Table.of(List.of(Row.of(1, headings), Row.of(2, row)), "IL")
                .suggested("IL")
                .texts();
    }

    @Test
    void readsItsOwnExportsWithoutTheirOtherColumns() {
        List<String> headings = new ArrayList<>(ExportColumns.OF_LEADS);
        for (String variable : List.of("עיר", "phone", "status", "id", "lead_id", "a:b", "variable:x")) {
            headings.add(ExportColumns.ofVariable(variable));
        }
        assertThat(headings.subList(9, headings.size()))
                .containsExactly(
                        "עיר",
                        "variable:phone",
                        "variable:status",
                        "variable:id",
                        "variable:lead_id",
                        "a:b",
                        "variable:variable:x");
        List<String> row = List.of(
                "7", "+972522345678", "Dana", "x-1", "", "answered", "", "", "", "Haifa", "0501", "", "", "", "", "");
        assertThat(suggested(headings, row).values())
                .containsExactly(
                        "ignore",
                        "phone",
                        "name",
                        "external_id",
                        "time_zone",
                        "ignore",
                        "ignore",
                        "ignore",
                        "ignore",
                        "variable:עיר",
                        "variable:phone",
                        "variable:status",
                        "variable:id",
                        "variable:lead_id",
                        "variable:a:b",
                        "variable:variable:x");
        assertThat(suggested(ExportColumns.OF_JOBS, List.of("1", "7", "+972522345678", "Dana", "completed"))
                        .values())
                .filteredOn(field -> !field.equals("ignore"))
                .containsExactly("phone", "name");
    }

    @Test
    void takesTheIdsOfOtherSystemsForTheirs() {
        assertThat(suggested(List.of("Lead ID", "Phone", "Status"), List.of("7", "0522345678", "new"))
                        .values())
                .containsExactly("external_id", "phone", "variable:Status");
        assertThat(suggested(List.of("id", "phone", "external_id"), List.of("7", "0522345678", "x-1"))
                        .values())
                .containsExactly("variable:id", "phone", "external_id");
    }

    @Test
    void showsTheBeginningOfLongCells() {
        String long0 = "x".repeat(98) + "\uD83D\uDE00" + "y".repeat(60_000);
        Table table =
                Table.of(List.of(Row.of(1, List.of("phone", "note")), Row.of(2, List.of("0522345678", long0))), "IL");
        assertThat(table.preview()).containsExactly(List.of("0522345678", "x".repeat(98) + "…"));
    }
}
