package io.bulkcall.imports;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a workbook, which its cells name by number. A million rows have millions of them: they lie in a file
 * that is gone when it is closed, and only where each begins is in memory.
 */
final class SharedStrings implements Closeable {

    /** The longest that Excel writes. */
    private static final int LENGTH_MAX = 32_767;

    /** A character that XML can't hold. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Arena arena = Arena.ofShared();
    private final MemorySegment texts;
    private final long[] begins;

    private SharedStrings(FileChannel file, long[] begins) throws IOException {
        this.begins = begins;
        texts = file.map(FileChannel.MapMode.READ_ONLY, 0, begins[begins.length - 1], arena);
    }

    /** @param part null = the workbook has none */
    static SharedStrings read(@Nullable Xml part) throws IOException {
        Path path = Files.createTempFile("bulkcall-import-", ".texts");
        try (FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            long[] begins = part == null ? new long[1] : copy(part, Channels.newOutputStream(file));
            return new SharedStrings(file, begins);
        }
    }

    private static long[] copy(Xml part, OutputStream file) throws IOException {
        long[] begins = new long[1024];
        int count = 0;
        long at = 0;
        StringBuilder text = new StringBuilder();
        OutputStream out = new BufferedOutputStream(file, 1 << 16); // flushed, not closed: the file is read next
        while (part.next()) {
            if (!part.begins("si")) {
                continue;
            }
            text.setLength(0);
            item(part, "si", text);
            byte[] bytes = unescaped(text).getBytes(StandardCharsets.UTF_8);
            out.write(bytes);
            at += bytes.length;
            if (++count == begins.length) {
                begins = Arrays.copyOf(begins, 2 * count);
            }
            begins[count] = at;
        }
        out.flush();
        return Arrays.copyOf(begins, count + 1);
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
            throw new UnreadableFileException("the Excel workbook is damaged");
        }
        if (index < 0 || index >= begins.length - 1) {
            throw new UnreadableFileException("the Excel workbook is damaged: a text is missing");
        }
        byte[] bytes = new byte[Math.toIntExact(begins[index + 1] - begins[index])];
        MemorySegment.copy(texts, ValueLayout.JAVA_BYTE, begins[index], bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        arena.close();
    }
}
