package io.bulkcall.lead;

import io.bulkcall.request.Search;
import org.jspecify.annotations.Nullable;

/**
 * Which leads are meant; null = any.
 *
 * @param q part of a name, an external id or a number, however the number is written
 * @param outcome of its newest call that is over
 * @param externalId the whole of it
 */
public record LeadFilter(
        @Nullable Long listId,
        @Nullable String q,
        @Nullable LeadStatus status,
        @Nullable String outcome,
        @Nullable String externalId) {

    public static final LeadFilter EVERYBODY = new LeadFilter(null, null, null, null, null);

    public static LeadFilter ofList(long listId) {
        return new LeadFilter(listId, null, null, null, null);
    }

    /** For {@code like}, against small letters: part of a text. */
    public @Nullable String pattern() {
        Search search = Search.of(q);
        return search == null ? null : search.pattern();
    }

    /** For {@code like}: part of a number. Null if it can be none. */
    public @Nullable String phonePattern() {
        Search search = Search.of(q);
        return search == null ? null : search.phonePattern();
    }

    /** The word for the status in the database. */
    public @Nullable String statusWord() {
        return status == null ? null : status.toString();
    }
}
