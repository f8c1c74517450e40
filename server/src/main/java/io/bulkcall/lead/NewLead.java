package io.bulkcall.lead;

import org.jspecify.annotations.Nullable;

/**
 * A lead that somebody brings.
 *
 * @param phone as it was written
 */
public record NewLead(@Nullable String phone, LeadDraft draft) {}
