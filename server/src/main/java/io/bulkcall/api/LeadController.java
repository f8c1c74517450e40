package io.bulkcall.api;

import io.bulkcall.access.Right;
import io.bulkcall.dialer.Outcome;
import io.bulkcall.lead.LeadFilter;
import io.bulkcall.lead.LeadIntake;
import io.bulkcall.lead.LeadLists;
import io.bulkcall.lead.LeadOrder;
import io.bulkcall.lead.LeadPages;
import io.bulkcall.lead.LeadPosition;
import io.bulkcall.lead.LeadSort;
import io.bulkcall.lead.LeadStatus;
import io.bulkcall.lead.Leads;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The leads of a business. */
@RestController
@RequestMapping("/api/v1/businesses/{business_id}/leads")
class LeadController {
    private final Leads leads;
    private final LeadPages pages;
    private final LeadIntake intake;
    private final LeadLists lists;

    LeadController(Leads leads, LeadPages pages, LeadIntake intake, LeadLists lists) {
        this.leads = leads;
        this.pages = pages;
        this.intake = intake;
        this.lists = lists;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Right.LEADS)
    BroughtView bring(@PathVariable("business_id") long businessId, @RequestBody NewLeads body) {
        return BroughtView.of(intake.bring(businessId, body.brought(), body.list()));
    }

    @GetMapping
    @Needs(Right.READ)
    Page<LeadView> list(
            @PathVariable("business_id") long businessId,
            @RequestParam(name = "list_id", required = false) @Nullable Long listId,
            @RequestParam(name = "q", required = false) @Size(max = 200) @Nullable String q,
            @RequestParam(name = "status", required = false) @Nullable LeadStatus status,
            @RequestParam(name = "outcome", required = false) @Nullable Outcome outcome,
            @RequestParam(name = "external_id", required = false) @Size(max = 200) @Nullable String externalId,
            @RequestParam(name = "sort", required = false) @Nullable LeadSort sort,
            @RequestParam(name = "order", required = false) @Nullable SortOrder order,
            Paging paging) {
        if (listId != null) {
            lists.require(businessId, listId);
        }
        LeadFilter filter = new LeadFilter(listId, q, status, outcome == null ? null : outcome.word(), externalId);
        LeadOrder by = order(sort == null ? LeadSort.CREATED : sort, order);
        LeadPosition after = paging.cursor() == null ? null : LeadCursor.parse(paging.cursor(), by);
        return Page.of(
                paging,
                pages.page(businessId, filter, by, after, paging.fetch()),
                lead -> LeadCursor.of(by, lead),
                LeadView::of,
                () -> pages.count(businessId, filter));
    }

    private static LeadOrder order(LeadSort sort, @Nullable SortOrder order) {
        return new LeadOrder(sort, order == null ? sort.isAscendingByItself() : order == SortOrder.ASC);
    }

    @GetMapping("/{lead_id}")
    @Needs(Right.READ)
    LeadView get(@PathVariable("business_id") long businessId, @PathVariable("lead_id") long leadId) {
        return LeadView.of(pages.get(businessId, leadId));
    }

    @PatchMapping("/{lead_id}")
    @Needs(Right.LEADS)
    LeadView change(
            @PathVariable("business_id") long businessId,
            @PathVariable("lead_id") long leadId,
            @RequestBody LeadPatch body) {
        return LeadView.of(leads.change(businessId, leadId, body.phone(), body.draft()));
    }

    @DeleteMapping("/{lead_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Right.LEADS)
    void delete(@PathVariable("business_id") long businessId, @PathVariable("lead_id") long leadId) {
        leads.delete(businessId, leadId);
    }
}
