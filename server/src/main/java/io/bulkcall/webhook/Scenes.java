package io.bulkcall.webhook;

import io.bulkcall.carrier.twilio.CalledJob;
import io.bulkcall.database.CallbackPool;
import io.bulkcall.database.Sql;
import io.bulkcall.dialer.AttemptId;
import io.bulkcall.script.Recipient;
import io.bulkcall.script.ScriptDraft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Looks up what an answered call needs. */
@Component
class Scenes {

    private static final String FIND = Sql.of(Scenes.class).text("find_scene");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    Scenes(@CallbackPool DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    Optional<Scene> find(AttemptId attempt) {
        return jdbc.sql(FIND)
                .param("business_id", attempt.businessId())
                .param("job_id", attempt.jobId())
                .param("attempt_no", attempt.attemptNo())
                .query((row, _) -> read(attempt, row))
                .optional();
    }

    private static Scene read(AttemptId attempt, ResultSet row) throws SQLException {
        Recipient recipient = new Recipient(
                row.getString("phone"),
                row.getString("name"),
                row.getString("external_id"),
                texts(row.getString("variables")));
        CalledJob job = new CalledJob(
                attempt.businessId(),
                attempt.jobId(),
                attempt.attemptNo(),
                row.getLong("lead_id"),
                row.getObject("run_id", Long.class),
                recipient);
        ScriptDraft script = new ScriptDraft(
                row.getString("kind"),
                row.getString("language"),
                row.getString("voice"),
                row.getString("text"),
                row.getString("url"),
                texts(row.getString("parameters")));
        return new Scene(row.getBoolean("wanted"), job, script);
    }

    private static Map<String, String> texts(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, TEXTS);
    }
}
