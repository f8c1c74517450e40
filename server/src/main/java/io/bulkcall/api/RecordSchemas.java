package io.bulkcall.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.bulkcall.request.Change;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/**
 * Describes our records as they are read and written: names in snake_case, nothing beyond what they
 * have, {@code null} where {@link Nullable} says so. springdoc by itself knows neither our JSON nor our annotations.
 */
@Component
final class RecordSchemas implements ModelConverter {
    /** By schema: what is always there in an answer. A request may leave out what can be null. */
    private final Map<String, Set<String>> alwaysAnswered = new ConcurrentHashMap<>();

    /** By schema: which record it describes. */
    private final Map<String, Class<?>> described = new ConcurrentHashMap<>();

    Set<String> alwaysAnswered(String schema) {
        return alwaysAnswered.getOrDefault(schema, Set.of());
    }

    @Override
    public boolean isOpenapi31() {
        return true;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        ResolvableType wanted =
                type.getType() instanceof JavaType java ? resolvable(java) : ResolvableType.forType(type.getType());
        Class<?> raw = wanted.toClass();
        if (raw.isRecord() && raw.getPackageName().startsWith("io.bulkcall.")) {
            return TypeSchemas.reference(define(wanted, context));
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }

    /** Returns the name under which the record is described. */
    private String define(ResolvableType type, ModelConverterContext context) {
        String name = name(type);
        Class<?> before = described.putIfAbsent(name, type.toClass());
        if (before != null && before != type.toClass()) {
            throw new IllegalStateException(before + " and " + type.toClass() + " would both be described as " + name);
        }
        if (!context.getDefinedModels().containsKey(name)) {
            Schema<?> schema = TypeSchemas.typed("object");
            context.defineModel(name, schema);
            describe(type, name, schema, new TypeSchemas(record -> define(record, context)));
        }
        return name;
    }

    private void describe(ResolvableType type, String name, Schema<?> schema, TypeSchemas types) {
        Set<String> answered = new LinkedHashSet<>();
        addFields(type, schema, types, answered);
        schema.setAdditionalProperties(false);
        alwaysAnswered.put(name, answered);
    }

    private static void addFields(ResolvableType type, Schema<?> schema, TypeSchemas types, Set<String> answered) {
        for (RecordComponent component : type.toClass().getRecordComponents()) {
            ResolvableType value = ResolvableType.forType(component.getGenericType(), type);
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                addFields(value, schema, types, answered);
            } else {
                addField(component, types.of(value, component), schema, answered);
            }
        }
    }

    private static void addField(RecordComponent component, Schema<?> value, Schema<?> schema, Set<String> answered) {
        String field = JsonName.of(component.getName());
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        boolean absentIfNull = isAbsentIfNull(component);
        schema.addProperty(field, nullable && !absentIfNull ? TypeSchemas.orNull(value) : value);
        if (!nullable && component.getType() != Change.class) {
            schema.addRequiredItem(field);
        }
        if (!absentIfNull) {
            answered.add(field);
        }
    }

    private static boolean isAbsentIfNull(RecordComponent component) {
        JsonInclude include = component.getAccessor().getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    /** {@code PageOfLead} for {@code Page<LeadView>}. */
    private static String name(ResolvableType type) {
        String name = type.toClass().getSimpleName().replaceFirst("View$", "");
        return type.hasGenerics() ? name + "Of" + name(type.getGeneric(0)) : name;
    }

    private static ResolvableType resolvable(JavaType java) {
        ResolvableType[] generics = java.getBindings().getTypeParameters().stream()
                .map(RecordSchemas::resolvable)
                .toArray(ResolvableType[]::new);
        return generics.length == 0
                ? ResolvableType.forClass(java.getRawClass())
                : ResolvableType.forClassWithGenerics(java.getRawClass(), generics);
    }
}
