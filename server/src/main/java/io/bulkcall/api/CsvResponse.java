package io.bulkcall.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A CSV file that is sent while it is being read: page after page, none of them held, so that a million rows need no more
 * memory than a thousand, and a slow reader holds no connection to the database.
 */
final class CsvResponse implements AutoCloseable {
    static final String TYPE = "text/csv";

    /** How many rows are read at once. */
    static final int PAGE = 1_000;

    private final Writer out;

    CsvResponse(HttpServletResponse response, String fileName, List<String> headings) throws IOException {
        response.setContentType(TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), 1 << 16);
        out.write(Csv.BYTE_ORDER_MARK);
        write(headings);
    }

    void write(List<? extends @Nullable Object> cells) throws IOException {
        out.write(Csv.row(cells));
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
