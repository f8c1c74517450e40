package io.bulkcall;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.database.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own: what it prints, and how it ends. */
class ServerTests {

    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @TempDir
    private Path directory;

    @Test
    void servesOnItsOwnDatabaseAndEndsInOrder() throws Exception {
        Map<String, String> environment = Map.of(
                "PUBLIC_HOST", "calls.example.com",
                "PORT", "0",
                "BULKCALL_DATABASE_PORT", "0",
                "BULKCALL_HOME", directory.resolve("home").toString());
        try (JavaProcess server = JavaProcess.start(Server.class, environment, "serve")) {
            String origin = server.awaitLine("BulkCall ready on ");
            List<ProcessHandle> postgres = server.handle().descendants().toList();

            assertThat(server.awaitLine("Database: "))
                    .matches("postgresql://bulkcall:[0-9a-f]+@127.0.0.1:[0-9]+/bulkcall");
            assertThat(origin).startsWith("http://127.0.0.1:");
            assertThat(server.awaitLine("Create the administrator: ")).startsWith(origin + "/link/");
            assertThat(get(origin + "/actuator/health/readiness").statusCode()).isEqualTo(200);

            server.terminate();
            assertThat(server.awaitExit()).isZero();
            assertThat(postgres).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void logsJsonOnRequest() {
        Map<String, String> environment = external();
        environment.put("BULKCALL_LOG", "json");
        environment.put("LOGGING_LEVEL_COM_ZAXXER", "info");
        try (JavaProcess server = JavaProcess.start(Server.class, environment, "serve")) {
            server.awaitLine("BulkCall ready on ");

            assertThat(server.lines())
                    .filteredOn(line -> line.contains("requests - Start"))
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("{\"@timestamp\":") && line.endsWith("}"));
        }
    }

    @Test
    void endsWithTwoInOneLineWhenItFails() {
        Map<String, String> environment = external();
        environment.put(
                "DATABASE_URL", TestDatabase.createEmpty() + "?options=-c%20default_transaction_read_only%3Don");

        assertFails(environment, 2, "BulkCall does not start: PSQLException: ERROR: cannot execute CREATE");
    }

    @Test
    void endsWithOneWithoutPublicHost() {
        Map<String, String> environment = external();
        environment.remove("PUBLIC_HOST");

        assertFails(environment, 1, "PUBLIC_HOST: is not set");
    }

    @Test
    void endsWithOneWhenTheDatabaseRefuses() {
        Map<String, String> environment = external();
        environment.put("DATABASE_URL", TestDatabase.url().replaceFirst(":[0-9a-f]+@", ":hush@"));

        assertFails(environment, 1, "DATABASE_URL: 127.0.0.1:");
    }

    @Test
    void endsWithOneWhenItsPortIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Map<String, String> environment = external();
            environment.put("PORT", String.valueOf(other.getLocalPort()));

            assertFails(environment, 1, "PORT: " + other.getLocalPort() + " is taken by another program");
        }
    }

    @Test
    void endsWithOneWhenTheSecretKeyIsNotTheDatabases() {
        String url = TestDatabase.createEmpty();
        Map<String, String> environment = external();
        environment.put("DATABASE_URL", url);
        try (JavaProcess server = JavaProcess.start(Server.class, environment, "serve")) {
            server.awaitLine("BulkCall ready on ");
        }

        environment.put("BULKCALL_SECRET_KEY", "b3RoZXI1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        assertFails(environment, 1, "BULKCALL_SECRET_KEY: is not the key that this database's");
    }

    @Test
    void makesANewAdminKey() {
        Map<String, String> environment = Map.of("DATABASE_URL", TestDatabase.createEmpty());
        try (JavaProcess command = JavaProcess.start(Server.class, environment, "admin-key", "--reset")) {
            assertThat(command.awaitLine("Admin key, shown only now: ")).hasSizeGreaterThan(20);
            assertThat(command.awaitExit()).isZero();
        }
    }

    @Test
    void endsWithOneForAnUnknownCommand() {
        try (JavaProcess server = JavaProcess.start(Server.class, Map.of(), "sevre")) {
            assertThat(server.awaitExit()).isEqualTo(1);
            assertThat(server.lines())
                    .containsExactly("usage: java -jar bulkcall-server.jar serve | admin-key --reset");
        }
    }

    private static void assertFails(Map<String, String> environment, int exitCode, String line) {
        try (JavaProcess server = JavaProcess.start(Server.class, environment, "serve")) {
            assertThat(server.awaitExit()).isEqualTo(exitCode);
            assertThat(server.lines())
                    .singleElement()
                    .asString()
                    .startsWith(line)
                    .doesNotContain("hush");
        }
    }

    private static Map<String, String> external() {
        return new HashMap<>(Map.of(
                "PUBLIC_HOST",
                "calls.example.com",
                "PORT",
                "0",
                "DATABASE_URL",
                TestDatabase.url(),
                "BULKCALL_SECRET_KEY",
                KEY));
    }

    private static HttpResponse<String> get(String url) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
