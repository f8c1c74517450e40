package io.bulkcall.api;

import io.bulkcall.access.Right;
import io.bulkcall.business.Businesses;
import io.bulkcall.dialer.Outcome;
import io.bulkcall.imports.ExportColumns;
import io.bulkcall.lead.Lead;
import io.bulkcall.lead.LeadFilter;
import io.bulkcall.lead.LeadLists;
import io.bulkcall.lead.LeadOrder;
import io.bulkcall.lead.LeadPages;
import io.bulkcall.lead.LeadPosition;
import io.bulkcall.lead.LeadStatus;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leads as a file for spreadsheets, with a column for each of their variables. */
@RestController
@RequestMapping("/api/v1/businesses/{business_id}/leads.csv")
class LeadExportController {
    /** More variables than a lead may have; those that fewer leads have are left out. */
    private static final int VARIABLES_MAX = 100;

    private final Businesses businesses;
    private final LeadPages leads;
    private final LeadLists lists;

    LeadExportController(Businesses businesses, LeadPages leads, LeadLists lists) {
        this.businesses = businesses;
        this.leads = leads;
        this.lists = lists;
    }

    /** Newest first; times in the business's time zone. */
    @GetMapping
    @Needs(Right.READ)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CsvResponse.TYPE, schema = @Schema(type = "string")))
    void export(
            @PathVariable("business_id") long businessId,
            @RequestParam(name = "list_id", required = false) @Nullable Long listId,
            @RequestParam(name = "q", required = false) @Size(max = 200) @Nullable String q,
            @RequestParam(name = "status", required = false) @Nullable LeadStatus status,
            @RequestParam(name = "outcome", required = false) @Nullable Outcome outcome,
            @RequestParam(name = "external_id", required = false) @Size(max = 200) @Nullable String externalId,
            HttpServletResponse response)
            throws IOException {
        if (listId != null) {
            lists.require(businessId, listId);
        }
        LeadFilter filter = new LeadFilter(listId, q, status, outcome == null ? null : outcome.word(), externalId);
        LocalTimes times =
                new LocalTimes(ZoneId.of(businesses.get(businessId).settings().timeZone()));
        List<String> variables = leads.variables(businessId, filter, VARIABLES_MAX);
        List<String> headings = new ArrayList<>(ExportColumns.OF_LEADS);
        variables.forEach(name -> headings.add(ExportColumns.ofVariable(name)));
        CsvResponse.send(response, "leads.csv", headings, rows -> {
            LeadPosition after = null;
            List<Lead> page;
            do {
                page = leads.page(businessId, filter, LeadOrder.NEWEST, after, CsvResponse.PAGE);
                for (Lead lead : page) {
                    rows.write(cells(lead, variables, times));
                    after = LeadPosition.of(lead);
                }
            } while (page.size() == CsvResponse.PAGE);
        });
    }

    private static List<@Nullable Object> cells(Lead lead, List<String> variables, LocalTimes times) {
        List<@Nullable Object> cells = new ArrayList<@Nullable Object>();
        Collections.addAll(
                cells,
                lead.id(),
                lead.phone(),
                lead.facts().name(),
                lead.facts().externalId(),
                lead.facts().timeZone(),
                lead.lastOutcome(),
                times.of(lead.lastCalledAt()),
                times.of(lead.createdAt()),
                times.of(lead.updatedAt()));
        variables.forEach(name -> cells.add(lead.facts().variables().get(name)));
        return cells;
    }
}
