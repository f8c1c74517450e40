package io.bulkcall.api;

import io.bulkcall.lead.Lead;
import io.bulkcall.lead.ListName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it is shown.
 *
 * @param timeZone null = the business's
 * @param listIds those of {@code lists}
 * @param lists the lists it is in, oldest first
 * @param lastOutcome of its newest ended call
 * @param lastCalledAt when its newest call was started
 */
record LeadView(
        long id,
        String phone,
        @Nullable String name,
        @Nullable String externalId,
        @Nullable String timeZone,
        Map<String, String> variables,
        List<Long> listIds,
        List<ListName> lists,
        @Nullable String lastOutcome,
        @Nullable Instant lastCalledAt,
        Instant createdAt,
        Instant updatedAt) {

    static LeadView of(Lead lead) {
        return new LeadView(
                lead.id(),
                lead.phone(),
                lead.facts().name(),
                lead.facts().externalId(),
                lead.facts().timeZone(),
                lead.facts().variables(),
                lead.lists().stream().map(ListName::id).toList(),
                lead.lists(),
                lead.lastOutcome(),
                lead.lastCalledAt(),
                lead.createdAt(),
                lead.updatedAt());
    }
}
