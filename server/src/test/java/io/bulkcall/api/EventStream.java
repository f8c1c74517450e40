package io.bulkcall.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads server-sent events, as a browser would. */
final class EventStream implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Event OVER = new Event("over", JSON.createObjectNode());

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final HttpResponse<InputStream> response;

    record Event(String name, JsonNode data) {}

    EventStream(URI origin, String path, String key) {
        this(new ApiClient(origin, key, null), path);
    }

    EventStream(ApiClient client, String path) {
        try {
            response = HTTP.send(
                    client.request("GET", path, null, "Accept", "text/event-stream"),
                    HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    int status() {
        return response.statusCode();
    }

    String contentType() {
        return response.headers().firstValue("content-type").orElse("");
    }

    /** The next event of this name that is so; what comes before it is passed by. */
    JsonNode next(String name, Predicate<JsonNode> wanted) throws InterruptedException {
        while (true) {
            Event event = events.poll(30, TimeUnit.SECONDS);
            if (event == null || event == OVER) {
                throw new AssertionError("no such " + name + (event == null ? " in 30 s" : " before the end"));
            }
            if (event.name().equals(name) && wanted.test(event.data())) {
                return event.data();
            }
        }
    }

    /** Whether the server has ended it, after all else that came. */
    boolean isOver() throws InterruptedException {
        Event event = events.poll(30, TimeUnit.SECONDS);
        return event == OVER;
    }

    /** Whether the server ends it, whatever else comes before that. */
    boolean ends() throws InterruptedException {
        Event event = events.poll(30, TimeUnit.SECONDS);
        while (event != null && event != OVER) {
            event = events.poll(30, TimeUnit.SECONDS);
        }
        return event == OVER;
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String name = "";
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith("event: ")) {
                    name = line.substring("event: ".length());
                }
                if (line.startsWith("data: ")) {
                    events.add(new Event(name, JSON.readTree(line.substring("data: ".length()))));
                }
            }
        } catch (IOException e) {
            // Closed by us.
        }
        events.add(OVER);
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
