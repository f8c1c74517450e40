package io.bulkcall.script;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a script may say about the lead it is spoken to.
 *
 * @param phone E.164
 * @param variables the lead's own; they can't take the place of {@code phone}, {@code name} and {@code external_id}
 */
public record Recipient(
        String phone, @Nullable String name, @Nullable String externalId, Map<String, String> variables) {

    public Recipient {
        variables = Map.copyOf(variables);
    }

    /** Value by name. A blank one counts as missing: nobody wants to hear "Hello ,". */
    public Map<String, String> values() {
        Map<String, String> values = new HashMap<>(variables);
        values.put("phone", phone);
        values.put("name", name == null ? "" : name);
        values.put("external_id", externalId == null ? "" : externalId);
        values.values().removeIf(String::isBlank);
        return Map.copyOf(values);
    }
}
