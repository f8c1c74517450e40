package io.bulkcall.lead;

import java.time.Instant;

/**
 * A named set of leads.
 *
 * @param size how many leads are in it
 */
public record LeadList(long id, String name, long size, Instant createdAt) {}
