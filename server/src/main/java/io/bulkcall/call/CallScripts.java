package io.bulkcall.call;

import io.bulkcall.database.Sql;
import io.bulkcall.request.Flaw;
import io.bulkcall.request.Refusal;
import io.bulkcall.script.CheckedScript;
import io.bulkcall.script.ScriptDraft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Chooses what new calls will say. */
@Component
public class CallScripts {

    private static final String TO_USE = Sql.of(CallScripts.class).text("script_to_use");
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final JdbcClient database;

    CallScripts(JdbcClient database) {
        this.database = database;
    }

    /**
     * The newest version of a script.
     *
     * @param scriptId null = the one named {@code default}
     * @throws Refusal {@code not_found} if the business has no such script; {@code invalid_request} if none is named and
     *     it has no default
     */
    public CallScript toUse(long businessId, @Nullable Long scriptId) {
        return database.sql(TO_USE)
                .param("business_id", businessId)
                .param("script_id", scriptId)
                .query(CallScripts::read)
                .optional()
                .orElseThrow(() -> scriptId == null
                        ? Refusal.invalid(new Flaw("script_id", "required", "there is no script named default"))
                        : Refusal.notFound("script"));
    }

    private static CallScript read(ResultSet row, int ignored) throws SQLException {
        ScriptDraft stored = new ScriptDraft(
                row.getString("kind"),
                row.getString("language"),
                row.getString("voice"),
                row.getString("text"),
                row.getString("url"),
                JSON.readValue(row.getString("parameters"), PARAMETERS));
        return switch (stored.check()) {
            case CheckedScript.Valid valid -> new CallScript(row.getLong("id"), row.getInt("version"), valid.script());
            // It was checked when it was written.
            case CheckedScript.Invalid invalid ->
                throw new IllegalStateException("script " + row.getLong("id") + ": " + invalid.problems());
        };
    }
}
