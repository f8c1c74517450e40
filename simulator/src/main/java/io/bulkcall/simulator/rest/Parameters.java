package io.bulkcall.simulator.rest;

import io.bulkcall.simulator.http.Form;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The parameters an operation takes, as the OpenAPI description has them. Stricter than Twilio: it knows no others. */
record Parameters(Map<String, JsonNode> schemas, Set<String> required) {

    /** The codes of Twilio's dictionary for parameters that have one; all others are 20001. */
    private static final Map<String, Integer> CODES = Map.ofEntries(
            Map.entry("To", 21211),
            Map.entry("From", 21212),
            Map.entry("Url", 21205),
            Map.entry("Method", 21209),
            Map.entry("FallbackUrl", 21205),
            Map.entry("FallbackMethod", 21209),
            Map.entry("Timeout", 21208),
            Map.entry("SendDigits", 21206),
            Map.entry("ApplicationSid", 21218),
            Map.entry("MachineDetection", 21234),
            Map.entry("StatusCallback", 21609));

    static Problem invalid(String name, String why) {
        return Problem.of(CODES.getOrDefault(name, 20001), name + " " + why);
    }

    Optional<Problem> check(Form form) {
        Optional<Problem> wrong = form.fields().entrySet().stream()
                .map(field -> problem(field.getKey(), field.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
        return wrong.isPresent() ? wrong : missing(form);
    }

    private Optional<Problem> missing(Form form) {
        return required.stream()
                .sorted()
                .filter(name -> form.all(name).stream().allMatch(String::isEmpty))
                .map(name -> Problem.of(name.equals("To") ? 21201 : 21213, name + " is required"))
                .findFirst();
    }

    private Optional<Problem> problem(String name, List<String> values) {
        JsonNode schema = schemas.get(name);
        if (schema == null) {
            return Optional.of(Problem.of(20001, name + " is not a parameter of this request"));
        }
        boolean isArray = schema.path("type").asString().equals("array");
        if (!isArray && values.size() > 1) {
            return Optional.of(Problem.of(20001, name + " is given " + values.size() + " times"));
        }
        return values.stream()
                .map(value -> flaw(isArray ? schema.path("items") : schema, value))
                .filter(flaw -> flaw != null)
                .findFirst()
                .map(flaw -> invalid(name, flaw));
    }

    private static @Nullable String flaw(JsonNode schema, String value) {
        String flaw = switch (schema.path("type").asString()) {
            case "integer" -> integerFlaw(schema, value);
            case "boolean" -> value.equals("true") || value.equals("false") ? null : "is neither true nor false";
            default -> textFlaw(schema, value);
        };
        return flaw == null ? null : "'" + value + "' " + flaw;
    }

    private static @Nullable String integerFlaw(JsonNode schema, String value) {
        try {
            long number = Long.parseLong(value);
            boolean inRange = number >= schema.path("minimum").asLong(Long.MIN_VALUE)
                    && number <= schema.path("maximum").asLong(Long.MAX_VALUE);
            return inRange ? null : "is out of range";
        } catch (NumberFormatException e) {
            return "is not a whole number";
        }
    }

    private static @Nullable String textFlaw(JsonNode schema, String value) {
        JsonNode allowed = schema.path("enum");
        if (allowed.isArray()
                && StreamSupport.stream(allowed.spliterator(), false)
                        .noneMatch(word -> word.asString().equals(value))) {
            return "is none of " + allowed;
        }
        if (schema.has("pattern") && !value.matches(schema.path("pattern").asString())) {
            return "does not match " + schema.path("pattern").asString();
        }
        return schema.path("format").asString("").equals("uri") ? uriFlaw(value) : null;
    }

    private static @Nullable String uriFlaw(String value) {
        try {
            URI uri = new URI(value);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                return "is not an http or https URL";
            }
            return uri.getHost() == null
                    ? "has no valid hostname"
                    : null; // java.net.URI finds none if it has an underscore
        } catch (URISyntaxException e) {
            return "is not a URL: " + e.getReason();
        }
    }
}
