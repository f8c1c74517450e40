package io.bulkcall.lead;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person to call.
 *
 * @param lists those it is in, oldest first
 * @param lastOutcome of its newest ended call; null = never called
 * @param lastCalledAt when its newest call was started
 */
public record Lead(
        long id,
        String phone,
        LeadFacts facts,
        List<ListName> lists,
        @Nullable String lastOutcome,
        @Nullable Instant lastCalledAt,
        Instant createdAt,
        Instant updatedAt) {}
