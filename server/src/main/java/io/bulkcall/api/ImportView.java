package io.bulkcall.api;

import io.bulkcall.imports.Encoding;
import io.bulkcall.imports.FileFault;
import io.bulkcall.imports.FileFormat;
import io.bulkcall.imports.Import;
import io.bulkcall.imports.ImportStatus;
import io.bulkcall.imports.Separator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is shown.
 *
 * @param headings whether the first row names the columns
 * @param columns their names; letters, as in a spreadsheet, where the file has none
 * @param suggestedMapping field by column, from 0
 * @param preview the first 20 rows, long cells cut off; empty in lists and when it has ended
 * @param rowsTotal an estimate until it has ended
 * @param list the name of the list that all of them join
 * @param rejectedReasons how many were rejected for which reason, by its code
 * @param errorsUrl where the rejected rows are, if there are any
 * @param detailCode why it failed or ended early
 * @param detail the same in one line for a person
 */
record ImportView(
        long id,
        @Nullable String name,
        ImportStatus status,
        @Nullable FileFormat format,
        @Nullable Encoding encoding,
        @Nullable Separator separator,
        boolean headings,
        List<String> columns,
        Map<String, String> suggestedMapping,
        @Nullable Map<String, String> mapping,
        List<List<String>> preview,
        long rowsRead,
        @Nullable Long rowsTotal,
        long bytesRead,
        long bytesTotal,
        long accepted,
        long duplicatesInFile,
        long duplicatesExisting,
        long rejected,
        Map<String, Long> rejectedReasons,
        @Nullable String list,
        @Nullable Long listId,
        @Nullable String errorsUrl,
        @Nullable String createdBy,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable FileFault detailCode,
        @Nullable String detail) {

    static ImportView of(long businessId, Import shown) {
        Import.Progress progress = shown.progress();
        Import.Counts counts = shown.counts();
        return new ImportView(
                shown.id(),
                shown.name(),
                shown.status(),
                shown.format(),
                shown.encoding(),
                shown.separator(),
                shown.headings(),
                shown.columns(),
                shown.suggestedMapping().texts(),
                shown.mapping() == null ? null : shown.mapping().texts(),
                shown.preview(),
                progress.rowsRead(),
                progress.rowsTotal(),
                progress.bytesRead(),
                progress.bytesTotal(),
                counts.accepted(),
                counts.duplicatesInFile(),
                counts.duplicatesExisting(),
                counts.rejected(),
                reasons(shown),
                shown.listName(),
                shown.listId(),
                counts.rejected() == 0
                        ? null
                        : "/api/v1/businesses/" + businessId + "/imports/" + shown.id() + "/errors",
                shown.createdBy(),
                shown.createdAt(),
                shown.endedAt(),
                shown.fault(),
                shown.detail());
    }

    private static Map<String, Long> reasons(Import shown) {
        Map<String, Long> reasons = new LinkedHashMap<>();
        shown.rejectedReasons().forEach((reason, count) -> reasons.put(reason.toString(), count));
        return reasons;
    }
}
