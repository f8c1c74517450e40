package io.bulkcall.trial.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bulkcall.trial.demo.Watch.Tenant;
import io.bulkcall.trial.rest.Api;
import io.bulkcall.trial.rest.UnexpectedAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the demo says about the way into the console; that the link lets in to that page is shown in a browser. */
class DoorTests {
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private URI address;
    private int links;

    @BeforeEach
    void answer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/users", this::invited);
        server.createContext("/api/v1/users/7/link", this::link);
        server.start();
        address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void leadsWithoutAPasswordToTheRunOfTheFirstBusiness() {
        Api admin = new Api(address, "admin key");
        String line = Door.of(admin, tenant(admin, 3, 12)).line().toString();

        assertThat(line).isEqualTo("  Console           " + address + "/link/once-1?next=/b/3/runs/12");
        assertThat(asked).hasSize(2);
        assertThat(asked.getFirst())
                .startsWith("POST /api/v1/users Bearer admin key ")
                .contains("\"email\":\"demo@example.com\"");
        assertThat(asked.getLast()).isEqualTo("POST /api/v1/users/7/link Bearer admin key {\"kind\":\"sign_in\"}");
    }

    /** The first has been used by the time that all leads are called. */
    @Test
    void isSaidAgainWithALinkOfItsOwnForTheSamePerson() {
        Api admin = new Api(address, "admin key");
        Door door = Door.of(admin, tenant(admin, 3, 12));
        door.line();

        assertThat(door.line()).asString().endsWith("/link/once-2?next=/b/3/runs/12");
        assertThat(asked)
                .filteredOn(request -> request.startsWith("POST /api/v1/users "))
                .hasSize(1);
    }

    @Test
    void isRefusedWithWhatTheServerSays() {
        server.removeContext("/api/v1/users/7/link");
        server.createContext("/api/v1/users/7/link", exchange -> answer(exchange, 403, "{\"code\":\"forbidden\"}"));
        Api admin = new Api(address, "not the admin key");
        Door door = Door.of(admin, tenant(admin, 3, 12));

        assertThatThrownBy(door::line).isInstanceOf(UnexpectedAnswer.class).hasMessageContaining("403");
    }

    private static Tenant tenant(Api api, long business, long run) {
        return new Tenant(business, "Noga Dental", "key", api, run);
    }

    private void invited(HttpExchange exchange) throws IOException {
        answer(exchange, 201, "{\"user\": {\"id\": 7}, \"link\": {\"path\": \"/link/invitation\"}}");
    }

    private void link(HttpExchange exchange) throws IOException {
        links++;
        answer(exchange, 201, "{\"path\": \"/link/once-" + links + "\"}");
    }

    private void answer(HttpExchange exchange, int status, String json) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add("%s %s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        body));
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
