package io.bulkcall.api;

import io.bulkcall.request.Flaw;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Broken constraints as flaws, with the names of the fields as they stand in the JSON. */
final class Violations {
    /** By the name of the constraint. */
    private static final Map<String, String> CODES = Map.of(
            "NotNull", "required",
            "NotBlank", "required",
            "NotEmpty", "required",
            "Size", "length",
            "Min", "out_of_range",
            "Max", "out_of_range",
            "DecimalMin", "out_of_range",
            "DecimalMax", "out_of_range",
            "Pattern", "malformed");

    private Violations() {}

    static List<Flaw> flaws(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(Violations::flaw)
                .sorted(Comparator.comparing(Flaw::field)
                        .thenComparing(Flaw::index, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Flaw::code))
                .toList();
    }

    static List<Flaw> flaws(HandlerMethodValidationException e) {
        return e.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new Flaw(
                                JsonName.of(String.valueOf(
                                        result.getMethodParameter().getParameterName())),
                                code(error),
                                String.valueOf(error.getDefaultMessage()))))
                .toList();
    }

    private static Flaw flaw(ConstraintViolation<?> violation) {
        List<String> names = new ArrayList<>();
        @Nullable Integer index = null;
        for (Path.Node node : violation.getPropertyPath()) {
            index = index == null ? node.getIndex() : index;
            if (node.getName() != null && !node.getName().startsWith("<")) {
                names.add(JsonName.of(node.getName()));
            }
        }
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Flaw(
                String.join(".", names), index, CODES.getOrDefault(constraint, "invalid"), violation.getMessage());
    }

    private static String code(MessageSourceResolvable error) {
        String[] codes = error.getCodes();
        return codes == null || codes.length == 0 ? "invalid" : CODES.getOrDefault(codes[codes.length - 1], "invalid");
    }
}
