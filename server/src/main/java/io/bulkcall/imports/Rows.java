package io.bulkcall.imports;

import io.bulkcall.request.Flaw;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file, in order, a few at a time in memory. */
interface Rows extends Closeable {

    /** The longest row that is read, in characters. */
    int LENGTH_MAX = 65_536;

    /** The most cells that a row may have. */
    int CELLS_MAX = 500;

    /** The most rows that a file may have. */
    int COUNT_MAX = 2_000_000;

    Flaw TOO_LONG = new Flaw("row", "too_long", "is longer than " + LENGTH_MAX + " characters");
    Flaw TOO_MANY_CELLS = new Flaw("row", "too_many_cells", "has more than " + CELLS_MAX + " cells");

    /**
     * The next one; null = there are no more.
     *
     * @throws UnreadableFileException if the file is broken from here on
     */
    @Nullable
    Row next() throws IOException;

    /** How much of the file has been read, in bytes of the file as it was sent. */
    long bytesRead();
}
