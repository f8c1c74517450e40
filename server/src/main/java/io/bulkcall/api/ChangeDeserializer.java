package io.bulkcall.api;

import io.bulkcall.request.Change;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Reads a field of a PATCH: absent = keep, {@code null} = clear. */
final class ChangeDeserializer extends ValueDeserializer<Change<?>> {
    private final @Nullable JavaType content;

    /** @param content what the field holds; null = not known yet */
    ChangeDeserializer(@Nullable JavaType content) {
        this.content = content;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new ChangeDeserializer(context.getContextualType().containedTypeOrUnknown(0));
    }

    @Override
    public Change<?> deserialize(JsonParser parser, DeserializationContext context) {
        return Change.to(context.readValue(parser, content));
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        return Change.to(null);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return Change.keep();
    }
}
