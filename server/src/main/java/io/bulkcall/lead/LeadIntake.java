package io.bulkcall.lead;

import io.bulkcall.phone.ParsedNumber;
import io.bulkcall.phone.PhoneNumbers;
import io.bulkcall.request.Flaw;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Brought taken = take(businessId, good, listId);
        rejected.addAll(taken.rejected());
        rejected.sort(Comparator.comparingInt(Brought.Rejected::index));
        return new Brought(taken.taken(), rejected, listId);
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
     * As {@link #bring}, for leads that were checked: rejected is only what does not go with what was known before.
     *
     * @param listId null = no list
     */
    @Transactional
    public Brought take(long businessId, List<CheckedLead.Good> good, @Nullable Long listId) {
        if (good.isEmpty()) {
            return new Brought(List.of(), List.of(), listId);
        }
        Map<String, Said> byPhone = new LinkedHashMap<>();
        for (CheckedLead.Good lead : good) {
            Said said = byPhone.computeIfAbsent(lead.phone(), _ -> new Said());
            said.places().add(lead.index());
            said.drafts().add(lead.draft());
        }
        Map<String, List<LeadDraft>> drafts = new LinkedHashMap<>();
        byPhone.forEach((phone, said) -> drafts.put(phone, said.drafts()));
        Brought brought = brought(byPhone, leads.save(businessId, drafts), listId);
        if (listId != null) {
            lists.join(
                    businessId,
                    listId,
                    brought.taken().stream().map(Brought.Taken::id).distinct().toList());
        }
        return brought;
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

    private static Brought brought(Map<String, Said> byPhone, Map<String, Leads.Saved> saved, @Nullable Long listId) {
        List<Brought.Taken> taken = new ArrayList<>();
        List<Brought.Rejected> rejected = new ArrayList<>();
        byPhone.forEach((phone, said) -> {
            Leads.Saved lead = saved.get(phone);
            if (lead == null) {
                throw new IllegalStateException("a lead was deleted under its lock");
            }
            // The first word about a new lead meets nothing that was known, so it is taken.
            for (int n = 0; n < said.places().size(); n++) {
                int index = said.places().get(n);
                Flaw flaw = lead.refused().get(n);
                if (flaw == null) {
                    taken.add(new Brought.Taken(index, lead.id(), phone, lead.created() && n == 0));
                } else {
                    rejected.add(new Brought.Rejected(index, flaw));
                }
            }
        });
        taken.sort(Comparator.comparingInt(Brought.Taken::index));
        rejected.sort(Comparator.comparingInt(Brought.Rejected::index));
        return new Brought(taken, rejected, listId);
    }
}
