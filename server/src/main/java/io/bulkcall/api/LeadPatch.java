package io.bulkcall.api;

import io.bulkcall.lead.LeadDraft;
import io.bulkcall.request.Change;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different about a lead.
 *
 * @param variables merged into those that it has; null takes one away
 */
record LeadPatch(
        Change<@NotNull String> phone,
        Change<@Nullable String> name,
        Change<@Nullable String> externalId,
        Change<@Nullable String> timeZone,
        Change<@Nullable Map<String, @Nullable String>> variables) {

    LeadDraft draft() {
        return new LeadDraft(name, externalId, timeZone, variables);
    }
}
