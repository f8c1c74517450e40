package io.bulkcall.simulator.error;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry of Twilio's error dictionary. Source: the codes of https://www.twilio.com/docs/api/errors that a call can meet;
 * an entry whose HTTP status is documented nowhere has 400.
 *
 * @param status of the answer that carries it
 */
public record TwilioError(int code, int status, String message) {
    private static final Map<Integer, TwilioError> DICTIONARY = read();

    public static Optional<TwilioError> of(int code) {
        return Optional.ofNullable(DICTIONARY.get(code));
    }

    private static Map<Integer, TwilioError> read() {
        try (InputStream json = TwilioError.class.getResourceAsStream("error_codes.json")) {
            var entries = JsonMapper.shared().readValue(Objects.requireNonNull(json), TwilioError[].class);
            return Arrays.stream(entries).collect(Collectors.toMap(TwilioError::code, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
