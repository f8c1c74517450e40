package io.bulkcall.lead;

import org.jspecify.annotations.Nullable;

/**
 * Which leads are meant; null = any.
 *
 * @param q part of a name, an external id or a number, however the number is written
 * @param externalId the whole of it
 */
public record LeadFilter(
        @Nullable Long listId,
        @Nullable String q,
        @Nullable LeadStatus status,
        @Nullable String externalId) {

    /** For {@code ilike}: part of a text. */
    public @Nullable String pattern() {
        return q == null ? null : "%" + q.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** For {@code like}: part of a number. Null if it has too few digits to be one, or other things than numbers have. */
    public @Nullable String phonePattern() {
        if (q == null || !q.matches("[0-9+() .-]*")) {
            return null;
        }
        // A national number is searched without the zero that stands for the country code.
        String digits = q.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
        return digits.length() < 3 ? null : "%" + digits + "%";
    }
}
