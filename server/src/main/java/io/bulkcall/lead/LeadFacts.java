package io.bulkcall.lead;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lead besides its number.
 *
 * @param externalId what other systems call it
 * @param timeZone null = the business's
 * @param variables what scripts may say, by name
 */
public record LeadFacts(
        @Nullable String name,
        @Nullable String externalId,
        @Nullable String timeZone,
        Map<String, String> variables) {

    static final LeadFacts NONE = new LeadFacts(null, null, null, Map.of());

    public LeadFacts {
        variables = Map.copyOf(variables);
    }
}
