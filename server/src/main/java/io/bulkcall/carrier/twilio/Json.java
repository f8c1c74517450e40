package io.bulkcall.carrier.twilio;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads answers leniently: carriers that speak Twilio's protocol write numbers as strings and the other way round
 * (Somleng's error codes, SignalWire's durations), and add fields without notice.
 */
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** The object that a body holds; empty if it is XML, HTML, cut off, or anything else. */
    static Optional<JsonNode> object(String body) {
        try {
            return Optional.ofNullable(MAPPER.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** A field that is a string or a number, as text; empty if it is missing, null, blank or of another type. */
    static Optional<String> text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isString()) {
            return Optional.of(value.stringValue()).filter(text -> !text.isBlank());
        }
        return value.isNumber() ? Optional.of(value.asString()) : Optional.empty();
    }

    /** A field that holds a whole number, as such or as a string. */
    static Optional<Integer> integer(JsonNode object, String field) {
        return text(object, field).flatMap(Json::integer);
    }

    static Optional<Integer> integer(String text) {
        try {
            return Optional.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
