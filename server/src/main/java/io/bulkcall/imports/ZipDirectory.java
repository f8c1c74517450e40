package io.bulkcall.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Looks at the size of a ZIP's directory before it is opened, for the JDK reads it into the heap as a whole, and a file
 * may be little else. (PKWARE's APPNOTE.TXT, 4.3.14 to 4.3.16.)
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END_64 = 0x06064b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_64_LENGTH = 20;
    private static final int END_64_LENGTH = 56;
    private static final int COMMENT_LENGTH_MAX = 0xffff;
    private static final long IN_END_64 = 0xffffffffL;

    /** Of a hundred bytes for each part, of which honest workbooks have tens. */
    private static final int SIZE_MAX = 4 << 20;

    private ZipDirectory() {}

    /** @throws UnreadableFileException if whatever looks like its end says that it is larger than any honest one */
    static void check(Path zip) throws IOException {
        try (FileChannel file = FileChannel.open(zip)) {
            long from = Math.max(0, file.size() - END_LENGTH - COMMENT_LENGTH_MAX - LOCATOR_64_LENGTH);
            ByteBuffer tail = read(file, from, (int) (file.size() - from));
            for (int at = 0; at + LOCATOR_64_LENGTH <= tail.limit(); at++) {
                if (size(file, tail, at) > SIZE_MAX) {
                    throw new UnreadableFileException(
                            FileFault.WORKBOOK_TOO_LARGE, "the workbook has more parts than any honest one");
                }
            }
        }
    }

    /** What is said at this place; 0 = nothing. */
    private static long size(FileChannel file, ByteBuffer tail, int at) throws IOException {
        int signature = tail.getInt(at);
        if (signature == END) {
            long size = Integer.toUnsignedLong(tail.getInt(at + 12));
            return size == IN_END_64 ? 0 : size;
        }
        if (signature != LOCATOR_64) {
            return 0;
        }
        long place = tail.getLong(at + 8);
        if (place < 0 || place > file.size() - END_64_LENGTH) {
            return 0;
        }
        ByteBuffer end = read(file, place, END_64_LENGTH);
        return end.getInt(0) == END_64 ? end.getLong(40) & Long.MAX_VALUE : 0;
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        long at = from;
        for (int count = 0; count >= 0 && bytes.hasRemaining(); at += count) {
            count = file.read(bytes, at);
        }
        return bytes.flip();
    }
}
