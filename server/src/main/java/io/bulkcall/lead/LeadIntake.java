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
    private record Said(List<Integer> indices, List<LeadDraft> drafts) {
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
        Map<String, Said> byPhone = new LinkedHashMap<>();
        List<Brought.Rejected> rejected = new ArrayList<>();
        for (int index = 0; index < brought.size(); index++) {
            switch (read(brought.get(index), region)) {
                case Read.Good(String phone, LeadDraft draft) -> {
                    Said said = byPhone.computeIfAbsent(phone, _ -> new Said());
                    said.indices().add(index);
                    said.drafts().add(draft);
                }
                case Read.Bad(Flaw flaw) -> rejected.add(new Brought.Rejected(index, flaw));
            }
        }
        Map<String, Function<LeadFacts, LeadFacts>> facts = new LinkedHashMap<>();
        byPhone.forEach((phone, said) -> facts.put(phone, said::of));
        Map<String, Leads.Saved> saved = leads.save(businessId, facts);
        Long listId = listName == null ? null : join(businessId, listName, saved);
        return new Brought(taken(byPhone, saved), rejected, listId);
    }

    private sealed interface Read {
        record Good(String phone, LeadDraft draft) implements Read {}

        record Bad(Flaw flaw) implements Read {}
    }

    private static Read read(NewLead lead, String region) {
        return switch (PhoneNumbers.parse(lead.phone(), region)) {
            case ParsedNumber.Invalid(String code, String detail) -> new Read.Bad(new Flaw("phone", code, detail));
            case ParsedNumber.Valid(var number) -> {
                List<Flaw> flaws = LeadCheck.flaws(lead.draft());
                yield flaws.isEmpty() ? new Read.Good(number.e164(), lead.draft()) : new Read.Bad(flaws.getFirst());
            }
        };
    }

    private long join(long businessId, String listName, Map<String, Leads.Saved> saved) {
        long listId = lists.findOrCreate(businessId, listName);
        lists.add(
                businessId, listId, saved.values().stream().map(Leads.Saved::id).toList());
        return listId;
    }

    private static List<Brought.Taken> taken(Map<String, Said> byPhone, Map<String, Leads.Saved> saved) {
        List<Brought.Taken> taken = new ArrayList<>();
        byPhone.forEach((phone, said) -> {
            Leads.Saved lead = saved.get(phone);
            if (lead == null) {
                throw new IllegalStateException("a lead was deleted under its lock");
            }
            boolean first = true;
            for (int index : said.indices()) {
                taken.add(new Brought.Taken(index, lead.id(), phone, lead.created() && first));
                first = false;
            }
        });
        taken.sort(Comparator.comparingInt(Brought.Taken::index));
        return taken;
    }
}
