package io.bulkcall.imports;

import io.bulkcall.request.Flaw;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file.
 *
 * @param line where it begins, from 1
 * @param cells without NUL characters, which no database keeps
 * @param broken why it can't be read as a row; null = it can
 */
record Row(long line, List<String> cells, @Nullable Flaw broken) {

    static Row of(long line, List<String> cells) {
        return new Row(line, cells, null);
    }

    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** As spreadsheets leave behind their last row. */
    boolean isEmpty() {
        return broken == null && cells.stream().allMatch(String::isBlank);
    }
}
