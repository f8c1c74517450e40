package io.bulkcall.imports;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts of a workbook, which its cells name by number. A million rows have millions of them: none is in the heap. */
final class SharedStrings implements Closeable {

    /** Twenty for each row of the largest sheet. */
    static final int COUNT_MAX = 20_000_000;

    /** In bytes of UTF-8. */
    static final long SIZE_MAX = 2L << 30;

    /** The longest that Excel writes. */
    private static final int LENGTH_MAX = 32_767;

    /** A character that XML can't hold. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final ValueLayout.OfLong PLACE =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN); // as ByteBuffer writes it

    private final Arena arena;
    private final MemorySegment texts;
    private final MemorySegment ends;

    private SharedStrings(Arena arena, MemorySegment texts, MemorySegment ends) {
        this.arena = arena;
        this.texts = texts;
        this.ends = ends;
    }

    /**
     * Reads all.
     *
     * @param part null = the workbook has none
     * @throws UnreadableFileException also if there are more than {@code countMax}, or more than {@code sizeMax} bytes of
     *     them
     */
    static SharedStrings read(@Nullable Xml part, int countMax, long sizeMax) throws IOException {
        Arena arena = Arena.ofShared();
        try (Spool texts = new Spool();
                Spool ends = new Spool()) {
            if (part != null) {
                copy(part, texts, ends, countMax, sizeMax);
            }
            return new SharedStrings(arena, texts.map(arena), ends.map(arena));
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    private static void copy(Xml part, Spool texts, Spool ends, int countMax, long sizeMax) throws IOException {
        StringBuilder text = new StringBuilder();
        while (part.next()) {
            if (part.begins("si")) {
                text.setLength(0);
                item(part, "si", text);
                texts.write(unescaped(text).getBytes(StandardCharsets.UTF_8));
                ends.write(ByteBuffer.allocate(Long.BYTES).putLong(texts.size()).array());
                if (ends.size() > (long) countMax * Long.BYTES || texts.size() > sizeMax) {
                    throw new UnreadableFileException(
                            FileFault.WORKBOOK_TOO_LARGE,
                            "the workbook has more than %,d texts, or %,d MiB of them"
                                    .formatted(countMax, sizeMax >> 20));
                }
            }
        }
    }

    /** The text of an item: of its runs one after the other, but not how they are pronounced. */
    static void item(Xml part, String element, StringBuilder text) throws IOException {
        StringBuilder nobody = new StringBuilder();
        while (part.next() && !part.ends(element)) {
            if (part.begins("t")) {
                part.text(text, LENGTH_MAX);
            } else if (part.begins("rPh")) {
                part.text(nobody, 0);
            }
        }
    }

    static String unescaped(StringBuilder text) {
        return text.indexOf("_x") < 0
                ? text.toString()
                : ESCAPED.matcher(text)
                        .replaceAll(code ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))))
                        .replace("\0", "");
    }

    /** @throws UnreadableFileException if there is none */
    String get(String number) throws UnreadableFileException {
        int index;
        try {
            index = Integer.parseInt(number.strip());
        } catch (NumberFormatException e) {
            throw UnreadableFileException.damaged();
        }
        if (index < 0 || index >= ends.byteSize() / Long.BYTES) {
            throw new UnreadableFileException(
                    FileFault.WORKBOOK_DAMAGED, "the Excel workbook is damaged: a text is missing");
        }
        long begin = index == 0 ? 0 : ends.getAtIndex(PLACE, index - 1L);
        byte[] bytes = new byte[Math.toIntExact(ends.getAtIndex(PLACE, index) - begin)];
        MemorySegment.copy(texts, ValueLayout.JAVA_BYTE, begin, bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        arena.close();
    }
}
