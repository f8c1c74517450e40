package io.bulkcall.imports;

import java.util.List;
import java.util.Locale;

/** What we write into a file of rejected rows: our columns, and why each row was rejected. */
public enum Wording {
    ENGLISH("bulkcall_code", "bulkcall_line", "bulkcall_reason") {
        @Override
        String reason(RejectReason reason, String field, String detail) {
            return field + ": " + detail;
        }
    },
    HEBREW("bulkcall קוד", "bulkcall שורה", "bulkcall סיבה") {
        @Override
        String reason(RejectReason reason, String field, String detail) {
            return field.startsWith(VARIABLES)
                    ? field.substring(VARIABLES.length()) + ": " + reason.hebrew()
                    : reason.hebrew();
        }
    };

    private static final String VARIABLES = "variables.";

    private final List<String> headings;

    Wording(String code, String line, String reason) {
        headings = List.of(code, line, reason);
    }

    /** Of the code, the line and the reason. */
    List<String> headings() {
        return headings;
    }

    abstract String reason(RejectReason reason, String field, String detail);

    /** Whether such a file has a column of this name. */
    static boolean isHeading(String column) {
        String name = column.strip().toLowerCase(Locale.ROOT);
        return ENGLISH.headings.contains(name) || HEBREW.headings.contains(name);
    }
}
