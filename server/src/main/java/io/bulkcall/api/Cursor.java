package io.bulkcall.api;

import io.bulkcall.request.Flaw;
import io.bulkcall.request.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The place where a page of a list ended: the sort key of its last item. Opaque to clients, so that it may change.
 *
 * @param key the numbers that order the list
 */
record Cursor(List<Long> key) {

    Cursor {
        key = List.copyOf(key);
    }

    static Cursor at(Long... key) {
        return new Cursor(List.of(key));
    }

    /**
     * @param size how many numbers order the list it is for
     * @throws Refusal if it is none of ours
     */
    static Cursor parse(String text, int size) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            List<Long> key =
                    Arrays.stream(plain.split(",", -1)).map(Long::valueOf).toList();
            if (key.size() == size) {
                return new Cursor(key);
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like one of another list.
        }
        throw Refusal.invalid(new Flaw("cursor", "malformed", "must be the next_cursor of this list"));
    }

    @Override
    public String toString() {
        String plain = key.stream().map(String::valueOf).collect(Collectors.joining(","));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
