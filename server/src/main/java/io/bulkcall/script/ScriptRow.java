package io.bulkcall.script;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a script from a row. */
final class ScriptRow {

    private ScriptRow() {}

    static StoredScript read(ResultSet row, int ignored) throws SQLException {
        ScriptDraft draft = new ScriptDraft(
                row.getString("kind"),
                row.getString("language"),
                row.getString("voice"),
                row.getString("text"),
                row.getString("url"),
                parameters(row));
        return new StoredScript(
                row.getLong("id"),
                row.getString("name"),
                row.getInt("version"),
                draft,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static Map<String, String> parameters(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("parameter_names").getArray();
        String[] values = (String[]) row.getArray("parameter_values").getArray();
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            parameters.put(names[i], values[i]);
        }
        return parameters;
    }
}
