package io.bulkcall.lead;

import io.bulkcall.phone.ParsedNumber;
import io.bulkcall.phone.PhoneNumbers;
import io.bulkcall.request.Flaw;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes leads by the thousand. A bad one is turned away by itself, never with the others. */
@Component
public class LeadIntake {
    private final Leads leads;
    private final LeadLists lists;

    LeadIntake(Leads leads, LeadLists lists) {
        this.leads = leads;
        this.lists = lists;
    }

    /** Everything that is said about one number: a later word counts. */
    private record Said(List<Integer> places, List<LeadDraft> drafts) {
        private Said() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        private LeadFacts of(LeadFacts now) {
            LeadFacts facts = now;
            for (LeadDraft draft : drafts) {
                facts = draft.of(facts);
            }
            return facts;
        }
    }

    /**
     * Makes leads of numbers that are new, and adds to those that are known.
     *
     * @param listName the list that all of them join, made if there is none; null = no list
     */
    @Transactional
    public Brought bring(long businessId, List<NewLead> brought, @Nullable String listName) {
        String region = leads.region(businessId);
        List<CheckedLead.Good> good = new ArrayList<>();
        List<Brought.Rejected> rejected = new ArrayList<>();
        for (int index = 0; index < brought.size(); index++) {
            NewLead lead = brought.get(index);
            switch (check(index, PhoneNumbers.parse(lead.phone(), region), lead.draft())) {
                case CheckedLead.Good checked -> good.add(checked);
                case CheckedLead.Bad(Flaw flaw) -> rejected.add(new Brought.Rejected(index, flaw));
            }
        }
        Long listId = listName == null ? null : lists.findOrCreate(businessId, listName);
        return new Brought(take(businessId, good, listId), rejected, listId);
    }

    /** Holds a lead against the rules; touches no database. */
    public static CheckedLead check(int index, ParsedNumber phone, LeadDraft draft) {
        return switch (phone) {
            case ParsedNumber.Invalid(String code, String detail) ->
                new CheckedLead.Bad(new Flaw("phone", code, detail));
            case ParsedNumber.Valid(var number) -> {
                List<Flaw> flaws = LeadCheck.flaws(draft);
                yield flaws.isEmpty()
                        ? new CheckedLead.Good(index, number.e164(), draft)
                        : new CheckedLead.Bad(flaws.getFirst());
            }
        };
    }

    /**
     * As {@link #bring}, for leads that were checked.
     *
     * @param listId null = no list
     * @return in the order of their indices
     */
    @Transactional
    public List<Brought.Taken> take(long businessId, List<CheckedLead.Good> good, @Nullable Long listId) {
        if (good.isEmpty()) {
            return List.of();
        }
        Map<String, Said> byPhone = new LinkedHashMap<>();
        for (CheckedLead.Good lead : good) {
            Said said = byPhone.computeIfAbsent(lead.phone(), _ -> new Said());
            said.places().add(lead.index());
            said.drafts().add(lead.draft());
        }
        Map<String, Function<LeadFacts, LeadFacts>> facts = new LinkedHashMap<>();
        byPhone.forEach((phone, said) -> facts.put(phone, said::of));
        Map<String, Leads.Saved> saved = leads.save(businessId, facts);
        if (listId != null) {
            lists.join(
                    businessId,
                    listId,
                    saved.values().stream().map(Leads.Saved::id).toList());
        }
        return taken(byPhone, saved);
    }

    /**
     * The country whose national numbers a business's leads have.
     *
     * @return as {@code PhoneNumbers} takes it
     */
    public String region(long businessId) {
        return leads.region(businessId);
    }

    /** The list of this name, made if there is none. */
    @Transactional
    public long listNamed(long businessId, String name) {
        return lists.findOrCreate(businessId, name);
    }

    private static List<Brought.Taken> taken(Map<String, Said> byPhone, Map<String, Leads.Saved> saved) {
        List<Brought.Taken> taken = new ArrayList<>();
        byPhone.forEach((phone, said) -> {
            Leads.Saved lead = saved.get(phone);
            if (lead == null) {
                throw new IllegalStateException("a lead was deleted under its lock");
            }
            boolean first = true;
            for (int index : said.places()) {
                taken.add(new Brought.Taken(index, lead.id(), phone, lead.created() && first));
                first = false;
            }
        });
        taken.sort(Comparator.comparingInt(Brought.Taken::index));
        return taken;
    }
}
