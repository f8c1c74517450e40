package io.bulkcall.api;

/** What may stand in a string that we keep. */
final class Text {

    private Text() {}

    /** False for a NUL, which PostgreSQL takes in no text, and for half a surrogate pair, which is no character. */
    static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
