package io.bulkcall.run;

import io.bulkcall.lead.LeadFilter;
import java.util.List;

/** Whom a run is to call. */
public sealed interface LeadChoice {

    /** These, in this order. */
    record Leads(long[] ids) implements LeadChoice {}

    /** All that a filter finds when the run is created, in order of their ids. */
    record Matching(LeadFilter filter) implements LeadChoice {}

    /**
     * Those of a run that has ended, in its order, whose call in it had one of these outcomes.
     *
     * @param outcomes words such as {@code no_answer}
     */
    record Again(long runId, List<String> outcomes) implements LeadChoice {
        public Again {
            outcomes = List.copyOf(outcomes);
        }
    }
}
