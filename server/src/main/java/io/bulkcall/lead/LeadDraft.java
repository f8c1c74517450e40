package io.bulkcall.lead;

import io.bulkcall.request.Change;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a lead.
 *
 * @param variables merged into those that it has: a null value takes one away, null in place of all takes all
 */
public record LeadDraft(
        Change<@Nullable String> name,
        Change<@Nullable String> externalId,
        Change<@Nullable String> timeZone,
        Change<@Nullable Map<String, @Nullable String>> variables) {

    LeadFacts of(LeadFacts now) {
        return new LeadFacts(
                name.from(now.name()),
                externalId.from(now.externalId()),
                timeZone.from(now.timeZone()),
                merged(now.variables()));
    }

    private Map<String, String> merged(Map<String, String> now) {
        return switch (variables) {
            case Change.Keep<?> _ -> now;
            case Change.To<@Nullable Map<String, @Nullable String>> given ->
                given.value() == null ? Map.of() : merged(now, given.value());
        };
    }

    private static Map<String, String> merged(Map<String, String> now, Map<String, @Nullable String> given) {
        Map<String, String> merged = new HashMap<>(now);
        given.forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
            } else {
                merged.put(name, value);
            }
        });
        return merged;
    }
}
