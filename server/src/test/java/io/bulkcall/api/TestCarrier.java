package io.bulkcall.api;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A carrier that takes every call, and lets it ring until it is ended. Speaks as much of Twilio's protocol as that needs. */
final class TestCarrier {

    private final HttpServer server;
    private final AtomicLong calls = new AtomicLong();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    TestCarrier() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean post = exchange.getRequestMethod().equals("POST");
        exchange.getRequestBody().readAllBytes();
        if (post && path.endsWith("/Calls.json")) {
            send(exchange, 201, call("CA%032x".formatted(calls.incrementAndGet())));
            return;
        }
        if (path.endsWith("/Calls.json")) {
            send(exchange, 200, "{\"calls\": [], \"next_page_uri\": null}");
            return;
        }
        String sid = path.replaceAll(".*/|\\.json$", "");
        if (post) {
            ended.add(sid);
        }
        send(exchange, 200, call(sid));
    }

    private String call(String sid) {
        String status = ended.contains(sid) ? "canceled" : "ringing";
        return "{\"sid\": \"" + sid + "\", \"status\": \"" + status + "\", \"direction\": \"outbound-api\"}";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
