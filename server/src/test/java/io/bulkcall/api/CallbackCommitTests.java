package io.bulkcall.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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

    private int callback(JsonNode job, String sid) throws IOException, InterruptedException, GeneralSecurityException {
        String path =
                "/webhook/twilio/status/" + tenant.id() + "/" + job.path("id").asLong() + "/1";
        Map<String, String> form =
                new TreeMap<>(Map.of("AccountSid", "AC" + "0".repeat(32), "CallSid", sid, "CallStatus", "completed"));
        String signed = "http://127.0.0.1:1" + path
                + form.entrySet().stream()
                        .map(field -> field.getKey() + field.getValue())
                        .collect(Collectors.joining());
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec("token".getBytes(UTF_8), "HmacSHA1"));
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8))))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
