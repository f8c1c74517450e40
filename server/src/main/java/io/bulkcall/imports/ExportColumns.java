package io.bulkcall.imports;

import java.util.List;
import java.util.Set;

/** The columns of files that this server writes: whoever sends one back changes nothing by it but what they changed. */
public final class ExportColumns {
    private static final String LEAD_ID = "lead_id";
    private static final String JOB_ID = "job_id";
    private static final String EXTERNAL_ID = Field.Own.EXTERNAL_ID.toString();

    /** A column for each variable stands behind them. */
    public static final List<String> OF_LEADS = List.of(
            LEAD_ID,
            "phone",
            "name",
            EXTERNAL_ID,
            "time_zone",
            "last_outcome",
            "last_called_at",
            "created_at",
            "updated_at");

    public static final List<String> OF_JOBS = List.of(
            JOB_ID,
            LEAD_ID,
            "phone",
            "name",
            "status",
            "outcome",
            "attempts",
            "reason",
            "reason_detail",
            "not_before",
            "call_seconds",
            "created_at",
            "started_at",
            "ended_at");

    private static final Set<String> READ_BACK = Set.of("phone", "name", EXTERNAL_ID, "time_zone");

    private ExportColumns() {}

    /** What a variable's column is called: as the variable, unless an import would take that for something else. */
    public static String ofVariable(String name) {
        boolean isClear = Table.name(name).equals(name)
                && HeadingNames.field(name).isEmpty()
                && Field.parse(name).isEmpty()
                && !OF_LEADS.contains(name)
                && !OF_JOBS.contains(name);
        return isClear ? name : new Field.Variable(name).toString();
    }

    /** Whether a file was written by us. Other systems have a {@code lead_id} too, but then it is what they know a lead by. */
    static boolean areIn(List<String> columns) {
        return columns.contains(LEAD_ID) && (columns.contains(EXTERNAL_ID) || columns.contains(JOB_ID));
    }

    /** Whether a column of such a file says nothing that could be imported. */
    static boolean isIgnored(String column) {
        return (OF_LEADS.contains(column) || OF_JOBS.contains(column)) && !READ_BACK.contains(column);
    }
}
