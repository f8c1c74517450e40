package io.bulkcall.imports;

import io.bulkcall.request.Flaw;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the first sheet of an Excel workbook, a row at a time in memory. */
final class XlsxRows implements Rows {
    private final long size;
    private final Workbook workbook;
    private final SharedStrings texts;
    private final NumberFormats numbers;
    private final Xml sheet;
    private final long unfoldedBefore;
    private long line;

    /** @param size of the file, in bytes */
    XlsxRows(InputStream bytes, long size, Pulse pulse) throws IOException {
        this.size = size;
        workbook = Workbook.open(bytes, pulse);
        SharedStrings opened = null;
        try {
            opened = workbook.sharedStrings();
            numbers = workbook.numberFormats();
            unfoldedBefore = workbook.unfolded();
            sheet = workbook.sheet();
        } catch (IOException | RuntimeException e) {
            try (workbook;
                    SharedStrings _ = opened) {
                throw e;
            }
        }
        texts = opened;
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (sheet.next()) {
            if (sheet.begins("row")) {
                Row row = row();
                if (!row.isEmpty()) {
                    return row;
                }
            }
        }
        return null;
    }

    @Override
    public long bytesRead() {
        return (long) (size * workbook.share(unfoldedBefore));
    }

    @Override
    public void close() throws IOException {
        try (workbook;
                texts;
                sheet) {
            // In this order reversed.
        }
    }

    private Row row() throws IOException {
        String number = sheet.attribute("r");
        // Numbers of rows only grow; in a sheet where they don't, each is still another one's.
        line = Math.max(line + 1, number != null && number.matches("[0-9]{1,9}") ? Long.parseLong(number) : 0);
        List<String> cells = new ArrayList<>();
        Flaw flaw = null;
        int column = -1;
        int length = 0;
        while (sheet.next() && !sheet.ends("row")) {
            if (!sheet.begins("c")) {
                continue;
            }
            column = column(sheet.attribute("r"), column + 1);
            String cell = cell();
            length = Math.min(length + cell.length(), LENGTH_MAX + 1);
            if (length > LENGTH_MAX) {
                flaw = TOO_LONG;
            } else if (column < CELLS_MAX) {
                put(cells, column, cell);
            } else if (!cell.isBlank()) {
                flaw = TOO_MANY_CELLS;
            }
        }
        return new Row(line, List.copyOf(cells), flaw);
    }

    private static void put(List<String> cells, int column, String cell) {
        if (cell.isEmpty()) {
            return; // whatever is missing at the end is empty anyway
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, cell);
    }

    private String cell() throws IOException {
        String type = sheet.attribute("t");
        String style = sheet.attribute("s");
        StringBuilder text = new StringBuilder();
        while (sheet.next() && !sheet.ends("c")) {
            if (sheet.begins("v")) {
                text.setLength(0);
                sheet.text(text, LENGTH_MAX);
            } else if (sheet.begins("is")) {
                SharedStrings.item(sheet, "is", text);
            }
        }
        return switch (type == null ? "n" : type) {
            case "s" -> text.isEmpty() ? "" : texts.get(text.toString());
            case "n" -> text.isEmpty() ? "" : numbers.text(text.toString(), style);
            case "b" -> text.toString().equals("1") ? "TRUE" : "FALSE";
            case "e" -> "";
            default -> SharedStrings.unescaped(text);
        };
    }

    /** From 0, of {@code AB12}. */
    private static int column(@Nullable String reference, int otherwise) {
        int column = 0;
        int at = 0;
        while (reference != null && at < reference.length() && at < 4 && Character.isUpperCase(reference.charAt(at))) {
            column = 26 * column + reference.charAt(at) - 'A' + 1;
            at++;
        }
        return at == 0 ? otherwise : column - 1;
    }
}
