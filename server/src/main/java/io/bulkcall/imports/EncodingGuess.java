package io.bulkcall.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds out how a text's bytes are letters, while they pass by: a byte order mark says it; what is UTF-8 is UTF-8, though
 * a few of its bytes are broken, as where a program cuts a text in the middle of a letter; zeros in every second place are UTF-16. What is left is one of the old single-byte encodings, of which
 * the Hebrew one is meant if the letters are where Hebrew has them, and the statistics of a library decide otherwise.
 */
final class EncodingGuess {
    private static final int HEAD = 4096;

    /** In UTF-8 with flaws so many letters beyond ASCII stand for each of them; of another encoding hardly any. */
    private static final int LETTERS_FOR_A_FLAW = 20;

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer decoded = CharBuffer.allocate(8192);
    private final UniversalDetector statistics = new UniversalDetector(null);
    private final byte[] head = new byte[HEAD];
    private final long[] counts = new long[256];
    private byte[] cutOff = new byte[0]; // the beginning of a letter whose end is in the next portion
    private int headLength;
    private long letters; // beyond ASCII, if it is UTF-8
    private long flaws; // if it is UTF-8
    private byte last = '\n';

    void take(byte[] bytes, int length) {
        int more = Math.min(length, HEAD - headLength);
        System.arraycopy(bytes, 0, head, headLength, more);
        headLength += more;
        for (int i = 0; i < length; i++) {
            counts[bytes[i] & 0xff]++;
        }
        last = length == 0 ? last : bytes[length - 1];
        decode(bytes, length);
        if (flaws > 0 && !statistics.isDone()) {
            statistics.handleData(bytes, 0, length);
        }
    }

    /** How many lines there are, but for those of UTF-16. */
    long lines() {
        boolean isEnded = last == '\n' || last == '\r';
        return Math.max(counts['\n'], counts['\r']) + (isEnded ? 0 : 1);
    }

    /** Empty = these bytes are no text. */
    Optional<Encoding> encoding() {
        Optional<Encoding> marked = byteOrderMark();
        if (marked.isPresent()) {
            return marked;
        }
        if (counts[0] > 0) {
            Optional<Encoding> wide = utf16();
            if (wide.isPresent()) {
                return wide;
            }
        }
        if (isBinary()) {
            return Optional.empty();
        }
        if (isUtf8()) {
            return Optional.of(Encoding.UTF_8);
        }
        if (looksHebrew()) {
            return Optional.of(Encoding.WINDOWS_1255);
        }
        statistics.dataEnd();
        return Optional.ofNullable(statistics.getDetectedCharset())
                .flatMap(Encoding::named)
                .or(() -> Optional.of(Encoding.WINDOWS_1255));
    }

    private Optional<Encoding> byteOrderMark() {
        if (headLength >= 3 && at(0) == 0xef && at(1) == 0xbb && at(2) == 0xbf) {
            return Optional.of(Encoding.UTF_8);
        }
        if (headLength >= 2 && at(0) == 0xff && at(1) == 0xfe) {
            return Optional.of(Encoding.UTF_16LE);
        }
        if (headLength >= 2 && at(0) == 0xfe && at(1) == 0xff) {
            return Optional.of(Encoding.UTF_16BE);
        }
        return Optional.empty();
    }

    /** Digits, separators and line ends have a zero byte: behind them, or in front. */
    private Optional<Encoding> utf16() {
        int behind = 0;
        int before = 0;
        for (int i = 0; i + 1 < headLength; i += 2) {
            behind += at(i + 1) == 0 ? 1 : 0;
            before += at(i) == 0 ? 1 : 0;
        }
        int pairs = headLength / 2;
        if (behind > pairs / 4 && before < pairs / 20 + 1) {
            return Optional.of(Encoding.UTF_16LE);
        }
        return before > pairs / 4 && behind < pairs / 20 + 1 ? Optional.of(Encoding.UTF_16BE) : Optional.empty();
    }

    /** Control characters that no text has. A stray zero is not enough: those are dropped where they stand. */
    private boolean isBinary() {
        long controls = 0;
        long all = 0;
        for (int i = 0; i < 256; i++) {
            all += counts[i];
            controls += i < 32 && i != '\t' && i != '\n' && i != '\r' ? counts[i] : 0;
        }
        return controls * 50 > all;
    }

    /** Hebrew fills 0xE0 to 0xFA and leaves 0xC0 to 0xDF, where other alphabets have their capitals, to its vowel marks. */
    private boolean looksHebrew() {
        long hebrew = 0;
        long others = 0;
        for (int i = 0xc0; i < 256; i++) {
            if (i >= 0xe0 && i <= 0xfa) {
                hebrew += counts[i];
            } else {
                others += counts[i];
            }
        }
        return hebrew > 20 * others;
    }

    private boolean isUtf8() {
        long all = flaws + (cutOff.length == 0 ? 0 : 1);
        return all * LETTERS_FOR_A_FLAW <= letters;
    }

    private static int beyondAscii(CharBuffer text) {
        int count = 0;
        for (int i = 0; i < text.limit(); i++) {
            count += text.get(i) > 0x7f ? 1 : 0;
        }
        return count;
    }

    private int at(int index) {
        return head[index] & 0xff;
    }

    private void decode(byte[] bytes, int length) {
        ByteBuffer input = ByteBuffer.allocate(cutOff.length + length);
        input.put(cutOff).put(bytes, 0, length).flip();
        while (true) {
            decoded.clear();
            var result = utf8.decode(input, decoded, false);
            letters += beyondAscii(decoded.flip());
            if (result.isError()) {
                flaws++;
                input.position(input.position() + result.length());
            } else if (result.isUnderflow()) {
                cutOff = new byte[input.remaining()];
                input.get(cutOff);
                return;
            }
        }
    }
}
