package io.bulkcall.api;

import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** Says in a schema what the constraints of a field say in Java. */
final class SchemaConstraints {

    private SchemaConstraints() {}

    static void apply(AnnotatedElement annotated, Schema<?> schema) {
        for (Annotation annotation : annotated.getAnnotations()) {
            switch (annotation) {
                case Size size -> size(size, schema);
                case NotBlank _ -> schema.setMinLength(1);
                case Pattern pattern -> schema.setPattern("^(?:" + pattern.regexp() + ")$");
                case Min min -> schema.setMinimum(BigDecimal.valueOf(min.value()));
                case Max max -> schema.setMaximum(BigDecimal.valueOf(max.value()));
                case DecimalMin min -> schema.setMinimum(new BigDecimal(min.value()));
                case DecimalMax max -> schema.setMaximum(new BigDecimal(max.value()));
                default -> {}
            }
        }
    }

    /** A size without a minimum or a maximum leaves what another constraint said. */
    private static void size(Size size, Schema<?> schema) {
        boolean list = schema.getTypes().contains("array");
        Consumer<Integer> min = list ? schema::setMinItems : schema::setMinLength;
        Consumer<Integer> max = list ? schema::setMaxItems : schema::setMaxLength;
        if (size.min() > 0) {
            min.accept(size.min());
        }
        if (size.max() < Integer.MAX_VALUE) {
            max.accept(size.max());
        }
    }
}
