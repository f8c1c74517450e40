package io.bulkcall.imports;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A file of leads, and what became of it.
 *
 * @param format null = not known yet
 * @param encoding of a CSV
 * @param separator of a CSV
 * @param headings whether the first row names the columns
 * @param columns their names; letters, as in a spreadsheet, where the file has none
 * @param mapping as it was started with; null = not started
 * @param preview the first 20 rows, long cells cut off; empty in lists and when it has ended
 * @param counts of its rows so far
 * @param listName the list that all of them join; null = none
 * @param listId of that list; null before it is started
 * @param createdBy null = unknown
 * @param rejectedReasons how many were rejected for which reason
 * @param fault why it failed or ended early
 * @param detail the same in one line for a person
 */
public record Import(
        long id,
        @Nullable String name,
        ImportStatus status,
        @Nullable FileFormat format,
        @Nullable Encoding encoding,
        @Nullable Separator separator,
        boolean headings,
        List<String> columns,
        Mapping suggestedMapping,
        @Nullable Mapping mapping,
        List<List<String>> preview,
        Progress progress,
        Counts counts,
        @Nullable String listName,
        @Nullable Long listId,
        @Nullable String createdBy,
        Instant createdAt,
        @Nullable Instant endedAt,
        Map<RejectReason, Long> rejectedReasons,
        @Nullable FileFault fault,
        @Nullable String detail) {

    public Import {
        columns = List.copyOf(columns);
        preview = List.copyOf(preview);
        rejectedReasons = Collections.unmodifiableMap(new TreeMap<>(rejectedReasons));
    }

    /**
     * How far it has come.
     *
     * @param rowsRead without headings and empty rows
     * @param rowsTotal an estimate; null = unknown
     */
    public record Progress(long rowsRead, @Nullable Long rowsTotal, long bytesRead, long bytesTotal) {}

    /**
     * What became of the rows: each is one of these.
     *
     * @param accepted their numbers were new
     * @param duplicatesInFile their numbers stood in the file before
     * @param duplicatesExisting their numbers were leads before; what the file says was added to them
     * @param rejected nobody can be called by them
     */
    public record Counts(long accepted, long duplicatesInFile, long duplicatesExisting, long rejected) {
        static final Counts NONE = new Counts(0, 0, 0, 0);
    }
}
