package io.bulkcall.carrier.twilio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A code of Twilio's error dictionary.
 *
 * @param meaning in a few words, for a person
 */
record KnownError(int code, String meaning, ErrorClass errorClass) {
    private static final Map<Integer, KnownError> BY_CODE = load();

    static Optional<KnownError> of(int code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static Map<Integer, KnownError> load() {
        try (InputStream file = Objects.requireNonNull(KnownError.class.getResourceAsStream("error_classes.json"))) {
            return new JsonMapper()
                    .readTree(file)
                    .path("codes")
                    .valueStream()
                    .map(KnownError::from)
                    .collect(Collectors.toUnmodifiableMap(KnownError::code, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KnownError from(JsonNode entry) {
        return new KnownError(
                entry.required("code").intValue(),
                entry.required("meaning").stringValue(),
                ErrorClass.valueOf(entry.required("class").stringValue().toUpperCase(Locale.ROOT)));
    }
}
