package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A callback is sent once: what was answered with 2xx must be committed. */
class CallbackCommitTests extends CallingTest {

    private final Tenant tenant = newTenant();

    @Test
    void isAnsweredWith503WhileItCannotBeKept() throws Exception {
        JsonNode job = tenant.post(
                        "/calls", "{\"lead_ids\":[" + newLeads(tenant, 1).getFirst() + "]}")
                .expect(201)
                .json()
                .path("calls")
                .get(0);
        String call = "/calls/" + job.path("id").asLong();
        await().until(() -> status(call).equals("calling"));
        String sid = tenant.get(call)
                .json()
                .path("attempt_list")
                .get(0)
                .path("call_sid")
                .asString();

        try (Connection holder = lockTheBusiness()) {
            assertThat(callback(job, sid)).isEqualTo(503);
            assertThat(status(call)).isEqualTo("calling");
            holder.rollback();
        }

        assertThat(callback(job, sid)).isEqualTo(204);
        assertThat(status(call)).isEqualTo("completed");
        holds(tenant);
    }

    private String status(String call) {
        return tenant.get(call).expect(200).json().path("status").asString();
    }

    private Connection lockTheBusiness() throws SQLException {
        Connection connection = database().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select id from businesses where id = " + tenant.id() + " for no key update");
        }
        return connection;
    }

    private int callback(JsonNode job, String sid) {
        String path =
                "/webhook/twilio/status/" + tenant.id() + "/" + job.path("id").asLong() + "/1";
        return SignedCallback.post(origin(), path, Map.of("CallSid", sid, "CallStatus", "completed"));
    }
}
