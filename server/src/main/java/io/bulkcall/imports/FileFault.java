package io.bulkcall.imports;

import java.util.Locale;

/** Why a file did not become leads, or not to its end. */
public enum FileFault {
    /** It arrived in part; it may be sent again with its key. */
    UPLOAD_CUT_OFF,
    FILE_TOO_LARGE,
    FILE_EMPTY,
    /** Rows, but nothing in them. */
    NO_ROWS,
    HEADINGS_ONLY,
    PDF,
    /** As Excel wrote them until 2003, or one with a password. */
    OLD_WORKBOOK,
    UNKNOWN_KIND,
    /** A ZIP of something else. */
    NOT_A_WORKBOOK,
    WORKBOOK_DAMAGED,
    /** It unfolds to more than an honest one does. */
    WORKBOOK_TOO_LARGE,
    /** As many as are taken were taken. */
    TOO_MANY_ROWS,
    /** Nobody said within seven days that it should begin. */
    NEVER_STARTED,
    /** Not the file's fault: tried often, and given up. */
    GIVEN_UP;

    static FileFault of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** For programs: {@code workbook_damaged}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
