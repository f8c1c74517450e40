package io.bulkcall.api;

import io.bulkcall.access.Right;
import io.bulkcall.lead.LeadFilter;
import io.bulkcall.lead.LeadList;
import io.bulkcall.lead.LeadLists;
import io.bulkcall.lead.ListFilter;
import io.bulkcall.request.Change;
import io.bulkcall.request.Flaw;
import io.bulkcall.request.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
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

/** The lists of a business, and who is in them. */
@RestController
@RequestMapping("/api/v1/businesses/{business_id}/lists")
class ListController {
    private final LeadLists lists;

    ListController(LeadLists lists) {
        this.lists = lists;
    }

    /** A list to be made. */
    record NewList(@NotBlank @Size(max = 200) String name) {}

    /** What is to be different about a list. */
    record ListPatch(Change<@NotBlank @Size(max = 200) String> name) {}

    /**
     * Leads that join or leave a list; exactly one of the two says which.
     *
     * @param filter everybody whom it finds
     */
    record Members(
            @Size(min = 1, max = 10_000) @Nullable List<@NotNull Long> leadIds,
            @Valid NewRunBody.@Nullable Filter filter) {

        /** @throws Refusal if not exactly one choice is made */
        LeadList change(Function<List<Long>, LeadList> ofIds, Function<LeadFilter, LeadList> ofFilter) {
            if (leadIds != null && filter == null) {
                return ofIds.apply(leadIds);
            }
            if (filter != null && leadIds == null) {
                return ofFilter.apply(filter.leads());
            }
            throw Refusal.invalid(new Flaw("lead_ids", "required", "exactly one of lead_ids and filter must be given"));
        }
    }

    /**
     * A list as it is shown.
     *
     * @param size how many leads are in it
     */
    record ListView(long id, String name, long size, Instant createdAt) {
        static ListView of(LeadList list) {
            return new ListView(list.id(), list.name(), list.size(), list.createdAt());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Right.LISTS)
    ListView create(@PathVariable("business_id") long businessId, @RequestBody NewList body) {
        return ListView.of(lists.create(businessId, body.name()));
    }

    @GetMapping
    @Needs(Right.READ)
    Page<ListView> list(
            @PathVariable("business_id") long businessId,
            @RequestParam(name = "q", required = false) @Size(max = 200) @Nullable String q,
            @RequestParam(name = "name", required = false) @Size(max = 200) @Nullable String name,
            Paging paging) {
        ListFilter filter = new ListFilter(q, name);
        return Page.of(
                paging,
                lists.list(businessId, filter, paging.before(), paging.fetch()),
                list -> Cursor.at(list.id()),
                ListView::of,
                () -> lists.count(businessId, filter));
    }

    @GetMapping("/{list_id}")
    @Needs(Right.READ)
    ListView get(@PathVariable("business_id") long businessId, @PathVariable("list_id") long listId) {
        return ListView.of(lists.get(businessId, listId));
    }

    @PatchMapping("/{list_id}")
    @Needs(Right.LISTS)
    ListView change(
            @PathVariable("business_id") long businessId,
            @PathVariable("list_id") long listId,
            @RequestBody ListPatch body) {
        return ListView.of(lists.change(businessId, listId, body.name()));
    }

    @DeleteMapping("/{list_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Right.LISTS)
    void delete(@PathVariable("business_id") long businessId, @PathVariable("list_id") long listId) {
        lists.delete(businessId, listId);
    }

    @PostMapping("/{list_id}/leads")
    @Needs(Right.LISTS)
    ListView add(
            @PathVariable("business_id") long businessId,
            @PathVariable("list_id") long listId,
            @RequestBody Members body) {
        return ListView.of(body.change(
                leadIds -> lists.add(businessId, listId, leadIds), filter -> lists.add(businessId, listId, filter)));
    }

    @DeleteMapping("/{list_id}/leads")
    @Needs(Right.LISTS)
    ListView remove(
            @PathVariable("business_id") long businessId,
            @PathVariable("list_id") long listId,
            @RequestBody Members body) {
        return ListView.of(body.change(
                leadIds -> lists.remove(businessId, listId, leadIds),
                filter -> lists.remove(businessId, listId, filter)));
    }
}
