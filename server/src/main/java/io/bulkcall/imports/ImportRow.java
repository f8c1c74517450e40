package io.bulkcall.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An import as the database keeps it. */
final class ImportRow {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<List<List<String>>> TABLE = new TypeReference<>() {};
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

    private ImportRow() {}

    static Import read(ResultSet row, int rowNumber) throws SQLException {
        String format = row.getString("format");
        String encoding = row.getString("encoding");
        String separator = row.getString("separator");
        String mapping = row.getString("mapping");
        return new Import(
                row.getLong("id"),
                row.getString("name"),
                ImportStatus.of(row.getString("status")),
                format == null ? null : FileFormat.of(format),
                encoding == null ? null : Encoding.named(encoding).orElse(null),
                separator == null ? null : Separator.of(separator),
                row.getBoolean("headings"),
                List.of((String[]) row.getArray("columns").getArray()),
                mapping(row.getString("suggested_mapping")),
                mapping == null ? null : mapping(mapping),
                JSON.readValue(row.getString("preview"), TABLE),
                new Import.Progress(
                        row.getLong("rows_read"),
                        row.getObject("rows_total", Long.class),
                        row.getLong("bytes_read"),
                        row.getLong("bytes_total")),
                new Import.Counts(
                        row.getLong("accepted"),
                        row.getLong("duplicates_in_file"),
                        row.getLong("duplicates_existing"),
                        row.getLong("rejected")),
                row.getString("list_name"),
                row.getObject("list_id", Long.class),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                reasons(row.getString("rejected_reasons")),
                fault(row.getString("detail_code")),
                row.getString("detail"));
    }

    private static @Nullable FileFault fault(@Nullable String code) {
        return code == null ? null : FileFault.of(code);
    }

    private static Map<RejectReason, Long> reasons(String json) {
        Map<RejectReason, Long> reasons = new EnumMap<>(RejectReason.class);
        JSON.readValue(json, COUNTS).forEach((code, count) -> reasons.put(RejectReason.of(code), count));
        return reasons;
    }

    static Mapping mapping(String json) {
        return Mapping.kept(JSON.readValue(json, TEXTS));
    }

    static String json(Mapping mapping) {
        return JSON.writeValueAsString(mapping.texts());
    }

    static String json(List<?> cells) {
        return JSON.writeValueAsString(cells);
    }

    static List<String> cells(String json) {
        return JSON.readValue(json, CELLS);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
