package io.bulkcall.api;

import io.bulkcall.request.Change;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** Describes the types that fields of the API have, as JSON Schema 2020-12. */
final class TypeSchemas {
    private final Function<ResolvableType, String> records;

    /** @param records describes a record elsewhere and returns its name there */
    TypeSchemas(Function<ResolvableType, String> records) {
        this.records = records;
    }

    /** A field, with the constraints that stand at it. */
    Schema<?> of(ResolvableType type, RecordComponent component) {
        Schema<?> schema = of(type, component.getAnnotatedType());
        SchemaConstraints.apply(component.getAccessor(), schema);
        return schema;
    }

    /** @param annotated the same type, with its annotations; they may be fewer where a type variable stands */
    Schema<?> of(ResolvableType type, AnnotatedType annotated) {
        Class<?> raw = type.toClass();
        if (raw == Change.class) {
            return nullableIfSaid(of(type.getGeneric(0), argument(annotated, 0)), argument(annotated, 0));
        }
        Schema<?> schema = unconstrained(type, annotated);
        if (!raw.isArray()) { // what stands at an array's type is said of its elements
            SchemaConstraints.apply(annotated, schema);
        }
        return schema;
    }

    static Schema<?> reference(String name) {
        return new Schema<>(SpecVersion.V31).$ref("#/components/schemas/" + name);
    }

    static Schema<?> typed(String type) {
        Schema<?> schema = new Schema<>(SpecVersion.V31);
        schema.addType(type);
        return schema;
    }

    /** What the schema takes, and null. */
    static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new Schema<>(SpecVersion.V31).anyOf(List.of(schema, typed("null")));
        }
        schema.addType("null");
        if (schema.getEnum() != null) {
            allowNullConstant(schema);
        }
        return schema;
    }

    private Schema<?> unconstrained(ResolvableType type, AnnotatedType annotated) {
        Class<?> raw = type.toClass();
        if (raw.isRecord()) {
            return reference(records.apply(type));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return typed("array").items(of(type.getGeneric(0), argument(annotated, 0)));
        }
        if (raw.isArray()) {
            return typed("array").items(scalar(raw.getComponentType()));
        }
        if (Map.class.isAssignableFrom(raw)) {
            AnnotatedType value = argument(annotated, 1);
            return typed("object").additionalProperties(nullableIfSaid(of(type.getGeneric(1), value), value));
        }
        return scalar(raw);
    }

    private static Schema<?> scalar(Class<?> raw) {
        if (raw.isEnum()) {
            return enumeration(raw);
        }
        if (raw == Instant.class) {
            return typed("string").format("date-time");
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return typed("boolean");
        }
        if (raw == double.class || raw == Double.class || raw == BigDecimal.class) {
            return typed("number");
        }
        if (Set.<Class<?>>of(int.class, Integer.class).contains(raw)) {
            return typed("integer").format("int32");
        }
        if (Set.<Class<?>>of(long.class, Long.class).contains(raw)) {
            return typed("integer").format("int64");
        }
        if (raw == String.class) {
            return typed("string");
        }
        throw new IllegalStateException("nothing says how " + raw + " looks in JSON");
    }

    private static Schema<?> enumeration(Class<?> raw) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.addType("string");
        Arrays.stream(raw.getEnumConstants()).map(Object::toString).forEach(schema::addEnumItemObject);
        return schema;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // null is one of the constants then
    private static void allowNullConstant(Schema<?> schema) {
        ((Schema<Object>) schema).addEnumItemObject(null);
    }

    private static Schema<?> nullableIfSaid(Schema<?> schema, AnnotatedType annotated) {
        return annotated.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
    }

    /** Of a type variable, itself: what it stands for has no annotations there. */
    private static AnnotatedType argument(AnnotatedType annotated, int index) {
        return annotated instanceof AnnotatedParameterizedType generic
                ? generic.getAnnotatedActualTypeArguments()[index]
                : annotated;
    }
}
