package io.bulkcall.api;

import io.bulkcall.imports.Encoding;
import io.bulkcall.imports.FileFormat;
import io.bulkcall.imports.Import;
import io.bulkcall.imports.ImportStatus;
import io.bulkcall.imports.Separator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is shown.
 *
 * @param headings whether the first row names the columns
 * @param columns their names; letters, as in a spreadsheet, where the file has none
 * @param suggestedMapping field by column, from 0
 * @param preview the first 20 rows
 * @param rowsTotal an estimate until it has ended
 * @param list the name of the list that all of them join
 * @param errorsUrl where the rejected rows are, if there are any
 * @param detail why it failed
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
        @Nullable String list,
        @Nullable Long listId,
        @Nullable String errorsUrl,
        @Nullable String createdBy,
        Instant createdAt,
        @Nullable Instant endedAt,
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
                shown.listName(),
                shown.listId(),
                counts.rejected() == 0
                        ? null
                        : "/api/v1/businesses/" + businessId + "/imports/" + shown.id() + "/errors",
                shown.createdBy(),
                shown.createdAt(),
                shown.endedAt(),
                shown.detail());
    }
}
