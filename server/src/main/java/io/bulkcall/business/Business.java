package io.bulkcall.business;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tenant.
 *
 * @param carrier the account it calls with; null = there is none, neither its own nor the platform's
 */
public record Business(
        long id, BusinessSettings settings, @Nullable CarrierState carrier, Instant createdAt) {}
