package io.bulkcall.lead;

import io.bulkcall.request.Flaw;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What several words about one lead, one after the other, make of it.
 *
 * @param refused what was wrong with a word once it met what was known, by its place; of those nothing is in the facts
 */
record Merged(LeadFacts facts, Map<Integer, Flaw> refused) {

    static Merged of(LeadFacts known, List<LeadDraft> drafts) {
        LeadFacts facts = known;
        Map<Integer, Flaw> refused = new HashMap<>();
        for (int place = 0; place < drafts.size(); place++) {
            LeadFacts after = drafts.get(place).of(facts);
            Optional<Flaw> flaw = LeadCheck.flaw(facts, after);
            if (flaw.isPresent()) {
                refused.put(place, flaw.get());
            } else {
                facts = after;
            }
        }
        return new Merged(facts, refused);
    }
}
