package io.bulkcall.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code /v3/api-docs} says, to hold every recorded answer against: its status, its type, its body. */
final class Description {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LOCATION = "urn:bulkcall:api";

    private final JsonNode api;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    Description(String text) {
        api = JSON.readTree(text);
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(LOCATION, text)));
    }

    /** Fails unless an answer of the API is one that is described. */
    void check(Answer answer) {
        String operation = operation(answer).orElse(null);
        if (operation == null) {
            assertThat(answer.status()).as("undescribed: %s", answer).isIn(400, 401, 403, 404, 405);
            assertThat(errors("#/components/schemas/Problem", answer.body())).isEmpty();
            return;
        }
        String pointer = response(operation, answer);
        JsonNode content = api.at(pointer).path("content");
        if (content.isMissingNode()) {
            assertThat(answer.body()).as("body of %s", answer).isEmpty();
            return;
        }
        String type = content.propertyNames().iterator().next();
        assertThat(answer.header("content-type")).as("%s", answer).startsWith(type);
        if (type.endsWith("json")) {
            String schema = "#" + pointer + "/content/" + escaped(type) + "/schema";
            assertThat(errors(schema, answer.body())).as("%s", answer).isEmpty();
        }
    }

    /** Every path with its methods; placeholders as {@code {name}}. */
    List<Map.Entry<String, String>> operations() {
        return api.path("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream()
                        .map(method -> Map.entry(path.getKey(), method.toUpperCase(Locale.ROOT))))
                .toList();
    }

    /** The schema of the body that an operation takes; missing if it takes none. */
    JsonNode body(Map.Entry<String, String> operation) {
        JsonNode schema = api.path("paths")
                .path(operation.getKey())
                .path(operation.getValue().toLowerCase(Locale.ROOT))
                .at("/requestBody/content/application~1json/schema");
        return schema.has("$ref") ? api.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    /** Whether anybody may ask: it is how one comes in. */
    boolean isOpen(Map.Entry<String, String> operation) {
        JsonNode security = api.path("paths")
                .path(operation.getKey())
                .path(operation.getValue().toLowerCase(Locale.ROOT))
                .path("security");
        return security.isArray() && security.isEmpty();
    }

    JsonNode responses(Map.Entry<String, String> operation) {
        return api.path("paths")
                .path(operation.getKey())
                .path(operation.getValue().toLowerCase(Locale.ROOT))
                .path("responses");
    }

    JsonNode json() {
        return api;
    }

    private Optional<String> operation(Answer answer) {
        return api.path("paths").properties().stream()
                .filter(path -> matches(path.getKey(), answer.path()))
                .filter(path -> path.getValue().has(answer.method().toLowerCase(Locale.ROOT)))
                .map(path -> "/paths/" + escaped(path.getKey()) + "/"
                        + answer.method().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static boolean matches(String template, String path) {
        return Pattern.matches(template.replaceAll("\\{[^}]+}", "[^/]+"), path);
    }

    private String response(String operation, Answer answer) {
        String exact = operation + "/responses/" + answer.status();
        if (!api.at(exact).isMissingNode()) {
            return exact;
        }
        assertThat(answer.status()).as("undescribed: %s", answer).isGreaterThanOrEqualTo(400);
        return operation + "/responses/default";
    }

    private List<Error> errors(String pointer, @Nullable String body) {
        Schema schema =
                schemas.computeIfAbsent(pointer, _ -> registry.getSchema(SchemaLocation.of(LOCATION + pointer)));
        return schema.validate(JSON.readTree(body));
    }

    private static String escaped(String part) {
        return part.replace("~", "~0").replace("/", "~1");
    }
}
