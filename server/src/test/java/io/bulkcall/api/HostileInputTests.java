package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

class HostileInputTests extends ApiTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, String> WRONG = Map.of(
            "nothing", "\"\"",
            "blank", "\"  \"",
            "string", "\"\\u0000\"",
            "a lone surrogate", "\"\\ud800\"",
            "integer", "9223372036854775808",
            "fraction", "1.5",
            "boolean", "true",
            "array", "[[]]",
            "object", "{\"unknown\":{}}",
            "exponent", "1e400");

    private final Tenant tenant = newTenant();
    private final ApiClient person = newPlatformUser().client();

    /** Every field of every body that is described, with a value of every type that it does not take. */
    @Test
    void namesTheFieldOfEveryWrongType() {
        int tried = 0;
        for (Map.Entry<String, String> operation : description().operations()) {
            JsonNode body = description().body(operation);
            if (body.isMissingNode()) {
                continue;
            }
            for (Map.Entry<String, JsonNode> field : body.path("properties").properties()) {
                for (String value : WRONG.values()) {
                    if (!takes(field.getValue(), value)) {
                        ObjectNode sent = JSON.createObjectNode();
                        sent.putRawValue(field.getKey(), new RawValue(value));
                        Answer answer = ask(operation, JSON.writeValueAsString(sent));
                        assertThat(answer.status())
                                .as("%s of %s %s", value, operation, field.getKey())
                                .isEqualTo(400);
                        assertThat(answer.json().path("errors").findValuesAsString("field"))
                                .as("%s of %s", value, operation)
                                .anyMatch(name -> name.startsWith(field.getKey()));
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(100);
    }

    @Test
    void refusesEveryBodyThatIsNone() {
        for (Map.Entry<String, String> operation : description().operations()) {
            if (description().body(operation).isMissingNode()) {
                continue;
            }
            for (String body :
                    List.of("", " ", "{", "[]", "\"x\"", "null", "{}{}", "{'a':1}", "[".repeat(5000), "\u0000")) {
                Answer answer = ask(operation, body);
                answer.problem(400, "invalid_request");
                assertThat(answer.json().path("errors").isEmpty())
                        .as("%s %s", operation, body)
                        .isFalse();
            }
            ask(operation, "{\"no_such_field\":1}").flaw("no_such_field", "unknown_field");
            ask(operation, "<a/>", "Content-Type", "application/xml").problem(415, "unsupported_media_type");
            ask(operation, "a: 1", "Content-Type", "application/yaml").problem(415, "unsupported_media_type");
            ask(operation, "a=1", "Content-Type", "application/x-www-form-urlencoded")
                    .problem(415, "unsupported_media_type");
            ask(operation, "{}", "Content-Type", "nonsense").problem(415, "unsupported_media_type");
        }
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        String small = "{\"name\":\"" + "x".repeat(1 << 20) + "\"}";
        tenant.post("/lists", small).problem(413, "too_large");
        String large = "{\"list\":\"" + "x".repeat(16 << 20) + "\"}";
        tenant.post("/leads", large).problem(413, "too_large");
        tenant.send("POST", "/leads", large, "Idempotency-Key", "k").problem(413, "too_large");
        tenant.client().stream(tenant.path("/leads"), large).problem(413, "too_large");
        tenant.post("/lists", "{\"name\":\"" + "x".repeat(1000) + "\"}").flaw("name", "length");
    }

    @Test
    void refusesMalformedIdsAndParameters() {
        for (String id : List.of("abc", "1.5", "9223372036854775808", "%20", "0x1")) {
            Answer answer = tenant.get("/leads/" + id);
            answer.flaw("lead_id", "wrong_type");
        }
        tenant.get("/leads/-1").problem(404, "not_found");
        tenant.get("/leads/9223372036854775807").problem(404, "not_found");
        tenant.client().get("/api/v1/businesses/abc").flaw("business_id", "wrong_type");
        for (String limit : List.of("0", "501", "-1", "abc", "", "1e2", "99999999999999999999")) {
            tenant.get("/leads?limit=" + limit).flaw("limit", "out_of_range");
        }
        for (String cursor : List.of("x", "", "MQ,,", "%00", "LTE.", "MSwy")) {
            tenant.get("/leads?cursor=" + cursor).problem(400, "invalid_request");
        }
        tenant.get("/leads?count=yes").flaw("count", "wrong_type");
        tenant.get("/leads?q=%00").flaw("q", "malformed");
        tenant.get("/leads?limit=1&limit=2").flaw("limit", "duplicate_parameter");
        tenant.get("/leads?stat=queued").flaw("stat", "unknown_parameter");
        tenant.get("/leads?q=" + "x".repeat(201)).flaw("q", "length");
    }

    @Test
    void knowsItsOwnAddressesOnly() {
        for (String path : List.of("/api", "/api/v1", "/api/v2/businesses", "/nothing", "/error", "/actuator/env")) {
            Answer answer = platform().get(path);
            answer.problem(404, "not_found");
        }
        tenant.get("/nothing").problem(404, "not_found");
        tenant.get("/leads/").problem(404, "not_found");
        for (String method : List.of("PUT", "PATCH", "DELETE")) {
            Answer answer = tenant.send(method, "/leads", "{}").problem(405, "method_not_allowed");
            assertThat(answer.header("allow")).contains("GET", "POST");
        }
    }

    /** What no HTTP library lets one send, and what the container answers by itself. */
    @Test
    void answersNonsenseWithoutATrace() throws IOException {
        List<String> requests = new ArrayList<>(List.of(
                "GET /api/v1/businesses/%zz HTTP/1.1",
                "GET /api/v1/businesses;x=1 HTTP/1.1",
                "GET /api//v1/businesses HTTP/1.1",
                "GET /api/v1/businesses/%2e%2e/x HTTP/1.1",
                "GET /api/v1/businesses/a%2Fb HTTP/1.1",
                "GET /api/v1/businesses?a=<> HTTP/1.1",
                "GET /api/v1/businesses?limit=%zz HTTP/1.1",
                "TRACE /api/v1/businesses HTTP/1.1",
                "BREW /api/v1/businesses HTTP/1.1",
                "GET /api/v1/businesses HTTP/9.9",
                "nonsense"));
        for (String line : requests) {
            String answer = raw(line + "\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + ADMIN_KEY
                    + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(line).matches("(?s)HTTP/1\\.1 (4|505).*");
            if (!line.equals("nonsense")) {
                assertThat(answer.toLowerCase(Locale.ROOT)).as(line).contains("content-type: application/problem+json");
            }
            assertThat(answer).as(line).doesNotContain("Exception", "org.apache", "at java", "io.bulkcall");
        }
    }

    private static String raw(String request) throws IOException {
        URI origin = platform().origin();
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Answer ask(Map.Entry<String, String> operation, String body, String... headers) {
        String path = operation
                .getKey()
                .replace("{business_id}", Long.toString(tenant.id()))
                .replaceAll("\\{[^}]+}", "1");
        return person.send(operation.getValue(), path, body, headers);
    }

    private static boolean takes(JsonNode schema, String value) {
        JsonNode parsed = JSON.readTree(value);
        List<String> types = new ArrayList<>();
        schema.path("type").forEach(type -> types.add(type.asString()));
        if (schema.path("type").isString()) {
            types.add(schema.path("type").asString());
        }
        return switch (parsed.getNodeType()) {
            case NUMBER -> types.contains("number") && !value.contains("e");
            case BOOLEAN -> types.contains("boolean");
            case STRING -> (types.contains("string") && !value.contains("u"));
            default -> false; // neither a broken string nor this list or object suits any field
        };
    }
}
