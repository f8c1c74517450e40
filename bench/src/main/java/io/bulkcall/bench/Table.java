package io.bulkcall.bench;

import java.util.ArrayList;
import java.util.List;

/** Rows of figures. */
final class Table {

    private final List<String> head;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... head) {
        this.head = List.of(head);
    }

    Table row(String... cells) {
        if (cells.length != head.size()) {
            throw new IllegalArgumentException(cells.length + " cells below " + head.size() + " heads");
        }
        rows.add(List.of(cells));
        return this;
    }

    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(line(head));
        lines.add("|---|" + "---:|".repeat(head.size() - 1));
        rows.forEach(row -> lines.add(line(row)));
        return String.join("\n", lines);
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
