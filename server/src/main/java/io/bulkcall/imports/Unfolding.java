package io.bulkcall.imports;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Counts what comes out of a workbook, and stops where no honest one goes on: a small file may hold terabytes of zeros. */
final class Unfolding {

    /** A sheet of numbers unfolds to some ten times its size, one of repeated words to fifty. */
    private static final long RATIO_MAX = 100;

    private static final long ALWAYS = 64L << 20;
    private static final long NEVER = 8L << 30;

    private final long max;
    private final Pulse pulse;
    private long count;

    /** @param size of the file, in bytes */
    Unfolding(long size, Pulse pulse) {
        max = Math.min(NEVER, Math.max(ALWAYS, RATIO_MAX * size));
        this.pulse = pulse;
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
                try {
                    int read = super.read(bytes, offset, length);
                    count(Math.max(0, read));
                    return read;
                } catch (ZipException | EOFException e) {
                    throw UnreadableFileException.damaged();
                }
            }
        };
    }

    private void count(int bytes) throws UnreadableFileException {
        pulse.tick();
        count += bytes;
        if (count > max) {
            throw new UnreadableFileException(
                    FileFault.WORKBOOK_TOO_LARGE,
                    "the workbook unfolds to more than " + (max >> 20) + " MiB, which no honest one does");
        }
    }
}
