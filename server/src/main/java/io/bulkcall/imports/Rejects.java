package io.bulkcall.imports;

import io.bulkcall.database.Sql;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that were rejected, as a file that can be repaired and sent again. */
@Component
public class Rejects {
    private static final String SELECT = Sql.of(Rejects.class).text("select_rejects");
    private static final int PORTION = 1000;
    private static final String BYTE_ORDER_MARK = "\uFEFF"; // without it Excel takes UTF-8 for something else

    private final JdbcClient database;

    Rejects(JdbcClient database) {
        this.database = database;
    }

    private record Reject(long line, String detail, List<String> cells) {}

    /** Writes CSV: the columns as they came, then the line and the reason. */
    public void write(long businessId, Import ended, Writer out) throws IOException {
        List<String> headings = new ArrayList<>(HeadingNames.theirs(ended.columns()));
        int width = headings.size();
        headings.add(HeadingNames.REJECTED_LINE);
        headings.add(HeadingNames.REJECTED_REASON);
        out.write(BYTE_ORDER_MARK);
        writeRow(out, headings);
        long after = -1;
        while (true) {
            List<Reject> portion = portion(businessId, ended.id(), after);
            if (portion.isEmpty()) {
                return;
            }
            for (Reject reject : portion) {
                writeRow(out, cells(reject, width));
            }
            after = portion.getLast().line();
        }
    }

    private List<Reject> portion(long businessId, long id, long after) {
        return database.sql(SELECT)
                .param("business_id", businessId)
                .param("id", id)
                .param("after", after)
                .param("limit", PORTION)
                .query((row, _) -> new Reject(
                        row.getLong("line"), row.getString("detail"), ImportRow.cells(row.getString("cells"))))
                .list();
    }

    private static List<String> cells(Reject reject, int width) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            cells.add(column < reject.cells().size() ? reject.cells().get(column) : "");
        }
        cells.add(Long.toString(reject.line()));
        cells.add(reject.detail());
        return cells;
    }

    private static void writeRow(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream().map(Cells::safe).collect(Collectors.joining(",", "", "\r\n")));
    }
}
