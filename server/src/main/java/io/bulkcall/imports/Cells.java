package io.bulkcall.imports;

import io.bulkcall.csv.Csv;
import java.util.regex.Pattern;

/** What a person means by a cell. */
final class Cells {

    /** Line breaks and the like have no place in a name, and directions are not ours to keep around one. */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private Cells() {}

    /** Empty = nothing. */
    static String meant(String cell) {
        return isPlain(cell)
                ? cell
                : trimmed(BREAKS.matcher(Csv.withoutGuard(cell)).replaceAll(" "));
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
        return !isBlank(letter) && !Character.isSurrogate(letter);
    }

    private static boolean isBlank(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    private static String trimmed(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isBlank(text.codePointAt(begin))) {
            begin += Character.charCount(text.codePointAt(begin));
        }
        while (begin < end && isBlank(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(begin, end);
    }
}
