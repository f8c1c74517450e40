package io.bulkcall.run;

import io.bulkcall.call.CallScript;
import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.database.Sql;
import io.bulkcall.lead.FilterPlan;
import io.bulkcall.lead.LeadFilter;
import io.bulkcall.request.Flaw;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds whom a run would call: what starting one and looking before starting have in common. */
@Component
class ChosenLeads {

    private static final Sql SQL = Sql.of(ChosenLeads.class);
    private static final String BUSINESS = SQL.text("calling_business");
    private static final String HAS_LIST = SQL.text("has_list");

    static final int JOBS_MAX = 1_000_000;

    private final JdbcClient database;
    private final CarrierAccounts accounts;
    private final Runs runs;

    ChosenLeads(JdbcClient database, CarrierAccounts accounts, Runs runs) {
        this.database = database;
        this.accounts = accounts;
        this.runs = runs;
    }

    CallingBusiness business(long businessId) {
        return database.sql(BUSINESS)
                .param("business_id", businessId)
                .param("platform", accounts.platformId())
                .query(CallingBusiness::read)
                .optional()
                .orElseThrow(() -> Refusal.notFound("business"));
    }

    /**
     * The statement with everything given that says whom to call, for the transaction that this is called in.
     *
     * @throws Refusal {@code not_found} if the list or the earlier run is not the business's; {@code conflict} if that run
     *     has not ended
     */
    StatementSpec choose(String sql, long businessId, LeadChoice choice, CallScript script, CallingBusiness business) {
        StatementSpec statement = database.sql(sql)
                .param("business_id", businessId)
                .param("variables", script.variables().toArray(String[]::new))
                .param("caller_id", business.callerId());
        return switch (choice) {
            case LeadChoice.Leads(long[] ids) ->
                LeadFilter.EVERYBODY
                        .boundTo(statement.param("lead_ids", ids))
                        .param("again_run_id", null)
                        .param("again_outcomes", new String[0]);
            case LeadChoice.Matching(LeadFilter filter) -> {
                requireList(businessId, filter.listId());
                FilterPlan.inThisTransaction(database);
                yield filter.boundTo(statement.param("lead_ids", null))
                        .param("again_run_id", null)
                        .param("again_outcomes", new String[0]);
            }
            case LeadChoice.Again(long runId, List<String> outcomes) -> {
                requireEnded(runs.find(businessId, runId));
                yield LeadFilter.EVERYBODY
                        .boundTo(statement.param("lead_ids", null))
                        .param("again_run_id", runId)
                        .param("again_outcomes", outcomes.toArray(String[]::new));
            }
        };
    }

    static Selection read(StatementSpec statement) {
        ResultSetExtractor<Selection> selection = Selection::read;
        return statement.query(selection);
    }

    /** @throws Refusal {@code not_found} if a lead is none of the business's; {@code too_large} */
    static void requireCallable(LeadChoice choice, Selection selection) {
        Long unknown = selection.unknownPlace();
        if (unknown != null && choice instanceof LeadChoice.Leads(long[] ids)) {
            int index = Math.toIntExact(unknown - 1);
            Flaw flaw = new Flaw("lead_ids", index, "unknown", "there is no lead " + ids[index]);
            throw Refusal.of(Reason.NOT_FOUND, List.of(flaw));
        }
        if (selection.total() > JOBS_MAX) {
            String detail = "%,d leads, and a run has at most %,d".formatted(selection.total(), JOBS_MAX);
            throw new Refusal(Reason.TOO_LARGE, detail);
        }
    }

    private void requireList(long businessId, @Nullable Long listId) {
        if (listId == null) {
            return;
        }
        boolean there = database.sql(HAS_LIST)
                .param("business_id", businessId)
                .param("list_id", listId)
                .query(Boolean.class)
                .single();
        if (!there) {
            throw Refusal.notFound("list");
        }
    }

    /** Until then nobody knows who did not answer. */
    private static void requireEnded(Run run) {
        if (!run.status().isFinal()) {
            throw new Refusal(Reason.CONFLICT, "run " + run.id() + " has not ended: it is " + run.status());
        }
    }
}
