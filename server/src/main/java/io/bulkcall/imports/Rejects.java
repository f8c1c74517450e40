package io.bulkcall.imports;

import io.bulkcall.csv.CsvSink;
import io.bulkcall.database.Sql;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that were rejected, all of them, as a table that can be repaired and sent again. */
@Component
public class Rejects {

    private static final String SELECT = Sql.of(Rejects.class).text("select_rejects");
    private static final int PORTION = 1000;

    private final JdbcClient database;

    Rejects(JdbcClient database) {
        this.database = database;
    }

    private record Reject(long line, RejectReason reason, String field, String detail, List<String> cells) {}

    /** The columns as they came, then those of {@link #write}. */
    public static List<String> headings(Import ended, Wording wording) {
        List<String> headings = new ArrayList<>(HeadingNames.theirs(ended.columns()));
        headings.addAll(wording.headings());
        return headings;
    }

    /** Writes each row as it came, then its code, its line and the reason. */
    public void write(long businessId, Import ended, Wording wording, CsvSink out) throws IOException {
        int width = HeadingNames.theirs(ended.columns()).size();
        List<Reject> portion = portion(businessId, ended.id(), -1);
        while (!portion.isEmpty()) {
            for (Reject reject : portion) {
                out.write(cells(reject, width, wording));
            }
            portion = portion(businessId, ended.id(), portion.getLast().line());
        }
    }

    private List<Reject> portion(long businessId, long id, long after) {
        return database.sql(SELECT)
                .param("business_id", businessId)
                .param("id", id)
                .param("after", after)
                .param("limit", PORTION)
                .query((row, _) -> new Reject(
                        row.getLong("line"),
                        RejectReason.of(row.getString("code")),
                        row.getString("field"),
                        row.getString("detail"),
                        ImportRow.cells(row.getString("cells"))))
                .list();
    }

    private static List<String> cells(Reject reject, int width, Wording wording) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            cells.add(column < reject.cells().size() ? reject.cells().get(column) : "");
        }
        cells.add(reject.reason().toString());
        cells.add(Long.toString(reject.line()));
        cells.add(wording.reason(reject.reason(), reject.field(), reject.detail()));
        return cells;
    }
}
