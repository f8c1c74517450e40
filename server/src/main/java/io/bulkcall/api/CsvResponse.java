package io.bulkcall.api;

import io.bulkcall.csv.Csv;
import io.bulkcall.csv.CsvSink;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * A CSV file that is sent while it is being read: page after page, none of them held, so that a million rows need no more
 * memory than a thousand, and a slow reader holds no connection to the database.
 */
final class CsvResponse {
    static final String TYPE = "text/csv";

    /** How many rows are read at once. */
    static final int PAGE = 1_000;

    private CsvResponse() {}

    /** What stands below the headings. */
    interface Content {
        void write(CsvSink rows) throws IOException;
    }

    /** Whoever gets half of a file sees that: what goes wrong after its first bytes breaks the connection. */
    static void send(HttpServletResponse response, String fileName, List<String> headings, Content content)
            throws IOException {
        response.setContentType(TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), 1 << 16);
        try {
            out.write(Csv.BYTE_ORDER_MARK);
            out.write(Csv.row(headings));
            content.write(cells -> out.write(Csv.row(cells)));
            out.flush();
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw new HalfSentException(e);
            }
            response.reset();
            throw e;
        }
    }
}
