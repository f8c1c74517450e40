package io.bulkcall.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Leads as rows keep them. */
final class LeadRow {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private LeadRow() {}

    static Lead read(ResultSet row, int ignored) throws SQLException {
        return new Lead(
                row.getLong("id"),
                row.getString("phone"),
                facts(row),
                lists(row),
                row.getString("last_outcome"),
                instant(row, "last_called_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    static LeadFacts facts(ResultSet row) throws SQLException {
        return new LeadFacts(
                row.getString("name"),
                row.getString("external_id"),
                row.getString("time_zone"),
                JSON.readValue(row.getString("variables"), TEXTS));
    }

    private static List<ListName> lists(ResultSet row) throws SQLException {
        Long[] ids = (Long[]) row.getArray("list_ids").getArray();
        String[] names = (String[]) row.getArray("list_names").getArray();
        return IntStream.range(0, ids.length)
                .mapToObj(place -> new ListName(ids[place], names[place]))
                .toList();
    }

    static String json(Map<String, String> variables) {
        return JSON.writeValueAsString(variables);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
