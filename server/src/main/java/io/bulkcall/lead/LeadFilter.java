package io.bulkcall.lead;

import io.bulkcall.request.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

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

    /** For a statement that reads {@code matching_leads}, in a transaction with a {@link FilterPlan}. */
    public StatementSpec boundTo(StatementSpec statement) {
        return statement
                .param("list_id", listId)
                .param("external_id", externalId)
                .param("pattern", pattern())
                .param("phone_pattern", phonePattern())
                .param("status", status == null ? null : status.toString())
                .param("outcome", outcome);
    }

    /** Nobody whom it finds was ever called. */
    boolean isOfNeverCalled() {
        return status == LeadStatus.NEVER_CALLED;
    }

    /** Everybody whom it finds was called. */
    boolean isOfCalled() {
        return outcome != null || status == LeadStatus.CALLED || status == LeadStatus.LIVE;
    }

    /** For {@code like}, against small letters: part of a text. */
    private @Nullable String pattern() {
        Search search = Search.of(q);
        return search == null ? null : search.pattern();
    }

    /** For {@code like}: part of a number. Null if it can be none. */
    private @Nullable String phonePattern() {
        Search search = Search.of(q);
        return search == null ? null : search.phonePattern();
    }
}
