package io.bulkcall.csv;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as spreadsheets read them (RFC 4180, with a byte order mark so that Excel takes them for UTF-8).
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe in front, for it may be anybody's: a lead can
 * come from a form on the web. A plain number computes nothing and stays as it is, so that {@code +972501234567} is still
 * the number that can be called, and imported again.
 */
public final class Csv {
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String END_OF_ROW = "\r\n";

    /** Also behind an apostrophe, so that one which was there already is not taken for ours. */
    private static final Pattern FORMULA = Pattern.compile("(?s)'*+[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*");

    private static final Pattern NUMBER = Pattern.compile("[+-][0-9]+(\\.[0-9]+)?");
    private static final Pattern TO_QUOTE = Pattern.compile("(?s).*[,;\\t\"\\r\\n].*|\\s.*|.*\\s");

    private Csv() {}

    /** @param cells null = empty */
    public static String row(List<? extends @Nullable Object> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + END_OF_ROW;
    }

    /** A cell as it was before it was written by {@link #row}, or kept from being a formula by a person. */
    public static String withoutGuard(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    private static String cell(@Nullable Object value) {
        String text = Objects.toString(value, "");
        String safe = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
        return TO_QUOTE.matcher(safe).matches() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
