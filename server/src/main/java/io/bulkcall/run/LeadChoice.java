package io.bulkcall.run;

import io.bulkcall.lead.LeadFilter;

/** Whom a run is to call. */
public sealed interface LeadChoice {

    /** These, in this order. */
    record Leads(long[] ids) implements LeadChoice {}

    /** All that a filter finds when the run is created, in order of their ids. */
    record Matching(LeadFilter filter) implements LeadChoice {}
}
