package io.bulkcall.imports;

import java.util.Locale;

/** What stands between the cells of a CSV file. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|');

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    static Separator of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    char character() {
        return character;
    }

    /** For programs: {@code comma}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
