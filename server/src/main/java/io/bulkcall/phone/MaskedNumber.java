package io.bulkcall.phone;

import java.util.regex.Pattern;

/** Numbers as they may stand in a log: enough to recognise one that you know, too little to call one that you don't. */
public final class MaskedNumber {
    private static final int HEAD = 6;
    private static final int TAIL = 2;
    private static final int LEAST_MASKED = 3;

    /**
     * Seven digits or more, with what people put between them. A letter or digit before them makes them part of an id
     * (a CallSid is 32 hex digits); a {@code %2B} is a plus sign that went through form encoding.
     */
    private static final Pattern IN_TEXT =
            Pattern.compile("(?:(?<![\\p{L}\\p{N}])|(?<=%2[Bb]))\\+?\\p{Nd}(?:[ ().-]{0,2}\\p{Nd}){6,}");

    private MaskedNumber() {}

    /** {@code +97250*****67}; of a number too short for that, only the last two characters. */
    public static String of(String number) {
        int length = number.length();
        int head = length >= HEAD + LEAST_MASKED + TAIL ? HEAD : 0;
        int masked = Math.max(0, length - head - TAIL);
        return number.substring(0, head) + "*".repeat(masked) + number.substring(head + masked);
    }

    /** The text with each number in it masked. */
    public static String inText(String text) {
        return IN_TEXT.matcher(text).replaceAll(found -> of(found.group()));
    }
}
