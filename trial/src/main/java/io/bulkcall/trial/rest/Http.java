package io.bulkcall.trial.rest;

import io.bulkcall.trial.process.Interruption;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** JSON over HTTP with one server. */
final class Http {
    static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final URI server;
    private final Map<String, String> headers;

    Http(URI server, Map<String, String> headers) {
        this.server = server;
        this.headers = headers;
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    Answer post(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    Answer postForm(String path, String form, Map<String, String> more) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        more.forEach(request::header);
        return send(request.POST(BodyPublishers.ofString(form)).build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(LIMIT);
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest request) {
        String what = request.method() + " " + request.uri().getPath();
        try {
            var response = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(what, response.statusCode(), json(response.body()));
        } catch (IOException e) {
            throw new UnexpectedAnswer(what + " got no answer: " + reason(e));
        } catch (InterruptedException e) {
            throw Interruption.of(e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank() ? JsonNodeFactory.instance.missingNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.stringNode(body);
        }
    }

    private static String reason(IOException e) {
        @Nullable String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
