package io.bulkcall.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows up to a limit. What goes by their number, such as the numbers that a file has brought, is limited with them. */
final class LimitedRows implements Rows {
    private final Rows rows;
    private final long max;
    private long count;

    LimitedRows(Rows rows, long max) {
        this.rows = rows;
        this.max = max;
    }

    /** @throws UnreadableFileException if there are more */
    @Override
    public @Nullable Row next() throws IOException {
        Row row = rows.next();
        if (row != null && ++count > max) {
            throw new UnreadableFileException(
                    FileFault.TOO_MANY_ROWS,
                    "the file has more than %,d rows; those were read, send the others as another file".formatted(max));
        }
        return row;
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
