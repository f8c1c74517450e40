package io.bulkcall.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server's REST interface with one key: what a test prepares, and what it holds the pages against. */
record Rest(URI server, String key) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CONFLICT = 409;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    JsonNode get(String path) {
        return send(request(path).GET().build());
    }

    JsonNode post(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    JsonNode patch(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** Hangs up; what has ended by itself meanwhile is left as it is. */
    void end(String path) {
        send(request(path + "/hang_up").POST(BodyPublishers.noBody()).build(), CONFLICT);
    }

    void delete(String path) {
        send(request(path).DELETE().build());
    }

    /** A file as it is. */
    JsonNode upload(String path, String csv) {
        return send(request(path)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve("/api/v1" + path)).header("Authorization", "Bearer " + key);
    }

    private static JsonNode send(HttpRequest request) {
        return send(request, 0);
    }

    /** @param allowed a status that is as good as success */
    private static JsonNode send(HttpRequest request, int allowed) {
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300 && response.statusCode() != allowed) {
                throw new AssertionError(request.method() + " " + request.uri() + " answered " + response.statusCode()
                        + ": " + response.body());
            }
            return JSON.readTree(response.body().isEmpty() ? "null" : response.body());
        } catch (IOException e) {
            throw new AssertionError(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
