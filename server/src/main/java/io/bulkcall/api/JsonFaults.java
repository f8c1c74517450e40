package io.bulkcall.api;

import io.bulkcall.request.Flaw;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that could not be read: which field, and what it should be. */
final class JsonFaults {
    /** Stands for the field where the whole body is wrong. */
    static final String WHOLE = "body";

    /** The parser says which field only in words. */
    private static final Pattern DUPLICATE = Pattern.compile("^Duplicate Object property \"(.*)\"");

    private JsonFaults() {}

    static Refusal refusal(HttpMessageNotReadableException e) {
        return cause(e, Refusal.class)
                .or(() -> cause(e, StreamConstraintsException.class).flatMap(JsonFaults::tooMany))
                .orElseGet(() -> Refusal.invalid(cause(e, JacksonException.class)
                        .map(JsonFaults::flaw)
                        .orElse(new Flaw(WHOLE, "required", "a JSON body is needed"))));
    }

    /** The parser says in words which of its limits it is; those of its depth and its names are faults of form. */
    private static Optional<Refusal> tooMany(StreamConstraintsException e) {
        return String.valueOf(e.getOriginalMessage()).startsWith("Token count")
                ? Optional.of(new Refusal(Reason.TOO_LARGE, "the body has more values than anything takes"))
                : Optional.empty();
    }

    private static Flaw flaw(JacksonException e) {
        String field = field(e.getPath());
        Integer index = index(e.getPath());
        return switch (e) {
            case UnrecognizedPropertyException _ -> new Flaw(field, index, "unknown_field", "there is no such field");
            case InvalidFormatException wrong
            when wrong.getTargetType().isEnum() ->
                new Flaw(field, index, "unknown_value", "must be " + Wanted.of(wrong.getTargetType()));
            case InvalidFormatException wrong
            when wrong.getTargetType() == String.class && wrong.getValue() instanceof String ->
                new Flaw(field, index, "malformed", "contains a character that is none");
            case MismatchedInputException trailing
            when String.valueOf(trailing.getOriginalMessage()).startsWith("Trailing token") ->
                new Flaw(WHOLE, "malformed", "something follows the JSON" + place(e));
            case MismatchedInputException wrong
            when wrong.getTargetType() != null ->
                new Flaw(field, index, "wrong_type", "must be " + Wanted.of(wrong.getTargetType()));
            case InputCoercionException _ -> new Flaw(field, index, "out_of_range", "the number is too large");
            case StreamReadException broken -> notJson(e.getPath(), broken);
            default -> new Flaw(field, index, "malformed", "cannot be read");
        };
    }

    private static Flaw notJson(List<Reference> path, StreamReadException e) {
        Matcher duplicate = DUPLICATE.matcher(String.valueOf(e.getOriginalMessage()));
        if (duplicate.find()) {
            String above = field(path);
            String field = above.equals(WHOLE) ? duplicate.group(1) : above + "." + duplicate.group(1);
            return new Flaw(field, index(path), "duplicate_field", "stands there twice" + place(e));
        }
        return new Flaw(WHOLE, "malformed", "is not JSON" + place(e));
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : ", at line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    private static String field(List<Reference> path) {
        String field = path.stream()
                .map(Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return field.isEmpty() ? WHOLE : field;
    }

    private static @Nullable Integer index(List<Reference> path) {
        return path.stream()
                .filter(reference -> reference.getPropertyName() == null && reference.getIndex() >= 0)
                .map(Reference::getIndex)
                .findFirst()
                .orElse(null);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
