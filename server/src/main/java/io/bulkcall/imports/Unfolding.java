package io.bulkcall.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of a workbook, and stops where no honest one goes on: a small file may hold terabytes of zeros. */
final class Unfolding {

    /** A sheet of numbers unfolds to some ten times its size, one of repeated words to fifty. */
    private static final long RATIO_MAX = 100;

    private static final long ALWAYS = 64L << 20;
    private static final long NEVER = 8L << 30;

    private final long max;
    private long count;

    /** @param size of the file, in bytes */
    Unfolding(long size) {
        max = Math.min(NEVER, Math.max(ALWAYS, RATIO_MAX * size));
    }

    /** How many bytes have come out of all parts. */
    long count() {
        return count;
    }

    /** Reads a part. */
    InputStream of(InputStream part) {
        return new FilterInputStream(part) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                count += Math.max(0, read);
                if (count > max) {
                    throw new UnreadableFileException(
                            "the workbook unfolds to more than " + (max >> 20) + " MiB, which no honest one does");
                }
                return read;
            }
        };
    }
}
