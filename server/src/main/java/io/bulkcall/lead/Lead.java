package io.bulkcall.lead;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person to call.
 *
 * @param listIds the lists it is in
 * @param lastOutcome of its newest ended call; null = never called
 * @param lastCalledAt when its newest call was started
 */
public record Lead(
        long id,
        String phone,
        LeadFacts facts,
        List<Long> listIds,
        @Nullable String lastOutcome,
        @Nullable Instant lastCalledAt,
        Instant createdAt,
        Instant updatedAt) {}
