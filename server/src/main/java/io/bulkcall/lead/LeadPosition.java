package io.bulkcall.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of leads ended: what its last lead is ordered by.
 *
 * @param name null = it has none
 * @param lastCalledAt null = it was never called
 */
public record LeadPosition(
        long id,
        String phone,
        @Nullable String name,
        @Nullable Instant lastCalledAt) {

    public static LeadPosition of(Lead lead) {
        return new LeadPosition(lead.id(), lead.phone(), lead.facts().name(), lead.lastCalledAt());
    }
}
