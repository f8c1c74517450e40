package io.bulkcall.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Says of every schema that answers use that its fields are always there, {@code null} or not. */
@SuppressWarnings("rawtypes") // as swagger's own signatures are
final class AnsweredSchemas implements OpenApiCustomizer {
    private static final String REFERENCE = "#/components/schemas/";

    private final RecordSchemas schemas;

    AnsweredSchemas(RecordSchemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public void customise(OpenAPI api) {
        Map<String, Schema> described =
                Objects.requireNonNullElse(api.getComponents().getSchemas(), Map.of());
        Set<String> answered = new LinkedHashSet<>();
        api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(Collection::stream)
                .flatMap(AnsweredSchemas::bodies)
                .forEach(schema -> collect(schema, described, answered));
        for (String name : answered) {
            Schema<?> schema = described.get(name);
            if (schema != null) {
                schemas.alwaysAnswered(name).forEach(field -> require(schema, field));
            }
        }
    }

    private static void require(Schema<?> schema, String field) {
        if (schema.getRequired() == null || !schema.getRequired().contains(field)) {
            schema.addRequiredItem(field);
        }
    }

    private static Stream<Schema<?>> bodies(Operation operation) {
        return operation.getResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().values().stream())
                .map(MediaType::getSchema)
                .filter(Objects::nonNull)
                .map(schema -> (Schema<?>) schema);
    }

    private static void collect(@Nullable Schema<?> schema, Map<String, Schema> described, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(REFERENCE.length());
            if (found.add(name)) {
                collect(described.get(name), described, found);
            }
            return;
        }
        collect(schema.getItems(), described, found);
        Stream.ofNullable(schema.getAnyOf()).flatMap(Collection::stream).forEach(one -> collect(one, described, found));
        Stream.ofNullable(schema.getProperties())
                .flatMap(properties -> properties.values().stream())
                .forEach(one -> collect(one, described, found));
    }
}
