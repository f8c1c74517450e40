package io.bulkcall.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file whose chunks are in the database.
 *
 * @param size in bytes
 * @param encoding of a CSV
 * @param separator of a CSV
 * @param pulse of whoever reads it
 */
record StoredFile(
        Chunks chunks,
        long businessId,
        long id,
        long size,
        FileFormat format,
        @Nullable Encoding encoding,
        @Nullable Separator separator,
        Pulse pulse) {
    private static final int HEAD_LENGTH = 1 << 16;
    private static final int SAMPLE_ROWS = 200;

    /** From the first row, whose names of the columns, if it has some, are a row like any other. */
    Rows open() throws IOException {
        return switch (format) {
            case CSV -> csv(Objects.requireNonNull(encoding), Objects.requireNonNull(separator));
            case XLSX -> new XlsxRows(chunks.open(businessId, id, pulse), size, pulse);
        };
    }

    /** The first rows. */
    List<Row> sample() throws IOException {
        try (Rows rows = open()) {
            List<Row> sample = new ArrayList<>();
            for (Row row = rows.next(); row != null && sample.size() < SAMPLE_ROWS; row = rows.next()) {
                sample.add(row);
            }
            return sample;
        }
    }

    /** The beginning of a CSV, as a text. */
    String head(Encoding as) throws IOException {
        try (Reader reader = new InputStreamReader(chunks.open(businessId, id, pulse), as.charset())) {
            char[] head = new char[HEAD_LENGTH];
            int length = 0;
            for (int more = 0; more >= 0 && length < HEAD_LENGTH; length += Math.max(0, more)) {
                more = reader.read(head, length, HEAD_LENGTH - length);
            }
            return new String(head, 0, length);
        }
    }

    private Rows csv(Encoding as, Separator between) {
        Chunks.ChunkInput bytes = chunks.open(businessId, id, pulse);
        return new CsvRows(new InputStreamReader(bytes, as.charset()), between.character(), bytes::count);
    }
}
