package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.bulkcall.access.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation, asked by everybody: what comes is what {@code rights.txt} says, in one test per cell. */
class RightsTests extends ApiTest {
    private static final String API = "/api/v1";

    /** Of nobody and nothing. */
    private static final String ID = "987654321";

    private final Tenant tenant = newTenant();

    /** By the table's columns. A session for each cell, for some of them end it. */
    private final Map<String, Supplier<ApiClient>> callers = Map.ofEntries(
            person("viewer", newPerson(tenant, Role.VIEWER)),
            person("agent", newPerson(tenant, Role.AGENT)),
            person("admin", newPerson(tenant, Role.ADMIN)),
            person("owner", newPerson(tenant, Role.OWNER)),
            person("platform", newPlatformUser()),
            key("k:read", "read"),
            key("k:leads", "leads"),
            key("k:calls", "calls"),
            key("k:admin", "admin"),
            Map.entry("k:platf", ApiTest::platform),
            person("other", newPerson(newTenant(), Role.OWNER)),
            Map.entry("nobody", ApiTest::nobody));

    private record Row(String method, String path, List<String> expected) {}

    @TestFactory
    Stream<DynamicTest> letsEverybodyDoWhatTheTableSays() {
        List<String> columns = cells(lines().getFirst()).stream().skip(1).toList();
        assertThat(columns).hasSameElementsAs(callers.keySet());
        return rows().stream()
                .flatMap(row -> IntStream.range(0, columns.size())
                        .mapToObj(i -> cell(row, columns.get(i), row.expected().get(i))));
    }

    @Test
    void hasARowForEveryOperation() {
        assertThat(rows().stream().map(row -> row.method() + " " + API + row.path()))
                .containsExactlyInAnyOrderElementsOf(description().operations().stream()
                        .map(operation -> operation.getValue() + " " + operation.getKey())
                        .toList());
    }

    private DynamicTest cell(Row row, String caller, String expected) {
        return dynamicTest(
                row.method() + " " + row.path() + " by " + caller + ": " + expected,
                () -> assertThat(ask(Objects.requireNonNull(callers.get(caller)).get(), row))
                        .isEqualTo(expected));
    }

    /** {@code ok} for everything that a right has nothing to do with, such as a body that lacks a field. */
    private String ask(ApiClient client, Row row) throws IOException, InterruptedException {
        String path = API
                + row.path()
                        .replace("{business_id}", Long.toString(tenant.id()))
                        .replaceAll("\\{[^}]+}", ID);
        String body = row.method().equals("GET") ? null : "{}";
        HttpResponse<InputStream> response =
                ApiClient.HTTP.send(client.request(row.method(), path, body), BodyHandlers.ofInputStream());
        try (InputStream answer = response.body()) { // a stream of events would never end
            boolean absent = response.statusCode() == 404
                    && new String(answer.readAllBytes(), StandardCharsets.UTF_8).contains("no such business");
            boolean refused = absent || response.statusCode() == 401 || response.statusCode() == 403;
            return refused ? Integer.toString(response.statusCode()) : "ok";
        }
    }

    private static Map.Entry<String, Supplier<ApiClient>> person(String column, Person person) {
        return Map.entry(column, person::another);
    }

    private Map.Entry<String, Supplier<ApiClient>> key(String column, String scope) {
        String key = tenant.post("/api_keys", "{\"name\":\"k\",\"scopes\":[\"" + scope + "\"]}")
                .expect(201)
                .json()
                .path("key")
                .asString();
        return Map.entry(column, () -> client(key));
    }

    private static List<Row> rows() {
        return lines().stream()
                .skip(1)
                .map(RightsTests::cells)
                .map(cells -> new Row(cells.get(0), cells.get(1), cells.subList(2, cells.size())))
                .toList();
    }

    private static List<String> cells(String line) {
        return List.of(line.strip().split(" +"));
    }

    private static List<String> lines() {
        try (InputStream table = Objects.requireNonNull(RightsTests.class.getResourceAsStream("rights.txt"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
