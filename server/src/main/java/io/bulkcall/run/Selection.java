package io.bulkcall.run;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a choice of leads comes to.
 *
 * @param total jobs that it makes
 * @param skipped the first thousand of those passed by
 * @param skippedCount of all that are passed by
 * @param unknownPlace of the first lead that the business does not have, from 1; null = it has them all. If there is one,
 *     nothing else here counts
 * @param sampleId one lead to show what the run would be like, if that was asked for
 */
record Selection(
        long total,
        List<SkippedLead> skipped,
        long skippedCount,
        @Nullable Long unknownPlace,
        @Nullable Long sampleId) {

    private static List<String> missing(ResultSet row) throws SQLException {
        Array names = row.getArray("missing");
        return names == null ? List.of() : List.of((String[]) names.getArray());
    }

    static Selection read(ResultSet rows) throws SQLException {
        long total = 0;
        long skippedCount = 0;
        Long unknownPlace = null;
        Long sampleId = null;
        List<SkippedLead> skipped = new ArrayList<>();
        while (rows.next()) {
            total = rows.getLong("total");
            skippedCount = rows.getLong("skipped_count");
            unknownPlace = rows.getObject("unknown_place", Long.class);
            sampleId = rows.getObject("sample_id", Long.class);
            String code = rows.getString("code");
            if (code != null && !code.equals("unknown")) {
                skipped.add(new SkippedLead(rows.getLong("lead_id"), code, rows.getString("detail"), missing(rows)));
            }
        }
        return new Selection(total, skipped, skippedCount, unknownPlace, sampleId);
    }
}
