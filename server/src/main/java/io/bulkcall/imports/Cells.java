package io.bulkcall.imports;

import java.util.regex.Pattern;

/** Cells as they are read, and as they are written for spreadsheets to open. */
final class Cells {

    /** What a spreadsheet may take for a formula. An apostrophe in front makes it a text. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");

    private static final Pattern KEPT_FROM_BEING_ONE = Pattern.compile("(?s)'" + FORMULA.pattern());

    /** Line breaks and the like have no place in a name, and directions are not ours to keep around one. */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private static final Pattern AROUND = Pattern.compile("^[\\p{Cf}\\s\\p{Z}]+|[\\p{Cf}\\s\\p{Z}]+$");

    private Cells() {}

    /** What a person means by a cell; empty = nothing. */
    static String meant(String cell) {
        if (isPlain(cell)) {
            return cell;
        }
        String text = KEPT_FROM_BEING_ONE.matcher(cell).matches() ? cell.substring(1) : cell;
        return AROUND.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /** Whether nothing is to be taken away, as of nearly all: a million rows have no time for patterns. */
    private static boolean isPlain(String cell) {
        int last = cell.length() - 1;
        if (last < 0) {
            return true;
        }
        for (int i = 0; i <= last; i++) {
            char letter = cell.charAt(i);
            if (letter < ' ' || letter == 0x7f || letter == 0x2028 || letter == 0x2029) {
                return false;
            }
        }
        return cell.charAt(0) != '\'' && isInk(cell.charAt(0)) && isInk(cell.charAt(last));
    }

    private static boolean isInk(char letter) {
        return !Character.isWhitespace(letter)
                && !Character.isSpaceChar(letter)
                && !Character.isSurrogate(letter)
                && Character.getType(letter) != Character.FORMAT;
    }

    /** For a CSV that is opened in a spreadsheet; {@link #meant} reads it back as it was. */
    static String safe(String cell) {
        String text = FORMULA.matcher(cell).matches() ? "'" + cell : cell;
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
