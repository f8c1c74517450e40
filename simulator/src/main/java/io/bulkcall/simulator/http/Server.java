package io.bulkcall.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The JDK's HTTP server on virtual threads, one handler for everything. */
public final class Server implements AutoCloseable {
    /** The largest body taken; Twilio's own requests are a few kilobytes. */
    private static final int MAX_BODY_BYTES = 1 << 20;

    static {
        // Read once, when the JDK's server is first used. Without them: 40 ms stalls, and connections lost above 200.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "20000");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @throws IOException if the address cannot be bound */
    public Server(InetSocketAddress address, Function<Request, Reply> handler) throws IOException {
        server = HttpServer.create(address, 1024);
        server.setExecutor(threads);
        server.createContext("/", exchange -> serve(exchange, handler));
        server.start();
    }

    public InetSocketAddress address() {
        return server.getAddress();
    }

    private static void serve(HttpExchange exchange, Function<Request, Reply> handler) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
            if (body.length > MAX_BODY_BYTES) {
                write(exchange, Reply.json(413, "{\"error\":\"body larger than 1 MiB\"}"));
                return;
            }
            write(exchange, answer(request(exchange, body), handler));
        }
    }

    /** A fault of the simulator itself must not look like one of those it plays. */
    private static Reply answer(Request request, Function<Request, Reply> handler) {
        try {
            return handler.apply(request);
        } catch (RuntimeException e) {
            System.err.println("The simulator failed at " + request.method() + " " + request.path());
            e.printStackTrace();
            return Reply.json(500, "{\"error\":\"the simulator itself failed, see its console\"}");
        }
    }

    private static Request request(HttpExchange exchange, byte[] body) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        var uri = exchange.getRequestURI();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new Request(exchange.getRequestMethod(), uri.getPath(), query, headers, body);
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        switch (reply) {
            case Reply.Whole whole -> {
                whole.headers().forEach(exchange.getResponseHeaders()::set);
                head(exchange, whole.status(), whole.contentType(), whole.body().length);
                exchange.getResponseBody().write(whole.body());
            }
            case Reply.Cut cut -> {
                head(exchange, cut.status(), cut.contentType(), cut.body().length);
                exchange.getResponseBody().write(cut.body(), 0, cut.body().length / 2);
                exchange.getResponseBody().flush();
            }
            case Reply.Silence silence ->
                pause(silence.held()); // closing an exchange that wrote no head closes the connection
            case Reply.Late late -> {
                pause(late.delay());
                write(exchange, late.then());
            }
            case Reply.Followed followed -> {
                try {
                    write(exchange, followed.reply());
                    exchange.close(); // sends what is buffered
                } finally {
                    followed.action().run();
                }
            }
        }
    }

    private static void head(HttpExchange exchange, int status, String contentType, int length) throws IOException {
        if (!contentType.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", contentType);
        }
        exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
    }

    private static void pause(Duration duration) throws IOException {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the server closes", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
