package io.bulkcall.api;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Strings that PostgreSQL can keep: no NUL, no half of a surrogate pair. */
final class TextDeserializer extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = super.deserialize(parser, context);
        if (!Text.isStorable(text)) {
            throw context.weirdStringException(text, String.class, "a character that is none");
        }
        return text;
    }
}
