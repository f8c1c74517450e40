package io.bulkcall.api;

import io.bulkcall.lead.LeadDraft;
import io.bulkcall.lead.NewLead;
import io.bulkcall.request.Change;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leads to be taken.
 *
 * @param list the name of a list that all of them join; it is made if there is none
 */
record NewLeads(
        @NotNull @Size(min = 1, max = 10_000) List<@NotNull LeadFields> leads,

        @Size(max = 200) @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Nullable
        String list) {

    /**
     * A lead. If its number is known, absent keeps what is known, null clears it, and variables are merged.
     *
     * @param phone national or international, as people write it
     * @param variables null takes one away
     */
    record LeadFields(
            @Nullable String phone,
            Change<@Nullable String> name,
            Change<@Nullable String> externalId,
            Change<@Nullable String> timeZone,
            Change<@Nullable Map<String, @Nullable String>> variables) {

        NewLead lead() {
            return new NewLead(phone, new LeadDraft(name, externalId, timeZone, variables));
        }
    }

    List<NewLead> brought() {
        return leads.stream().map(LeadFields::lead).toList();
    }
}
