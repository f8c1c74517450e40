package io.bulkcall.run;

import org.jspecify.annotations.Nullable;

/** Whom a run is to call. */
public sealed interface LeadChoice {

    /** These, in this order. */
    record Leads(long[] ids) implements LeadChoice {}

    /**
     * All that a filter finds when the run is created, in order of their ids; a field that is null admits all.
     *
     * @param listId only members of this list
     * @param q as in the search for leads
     * @param status as in the search for leads
     */
    record Matching(
            @Nullable Long listId,
            @Nullable String q,
            @Nullable String status) implements LeadChoice {}
}
