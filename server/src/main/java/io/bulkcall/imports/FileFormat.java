package io.bulkcall.imports;

import java.util.Locale;

/** What a file is, by its content; its name may lie. */
public enum FileFormat {
    CSV,
    XLSX;

    static FileFormat of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** For programs: {@code csv}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
