package io.bulkcall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bulkcall.FeatureTest;
import io.bulkcall.TestBusiness;
import io.bulkcall.call.Job;
import io.bulkcall.call.JobFilter;
import io.bulkcall.call.JobPosition;
import io.bulkcall.call.Jobs;
import io.bulkcall.lead.LeadFilter;
import io.bulkcall.lead.LeadStatus;
import io.bulkcall.request.Flaw;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RunCreationTests extends FeatureTest {

    @Autowired
    private RunCreation creation;

    @Autowired
    private RunPreviews previews;

    @Autowired
    private Runs runs;

    @Autowired
    private Jobs jobs;

    private final TestBusiness business = TestBusiness.withLines(3);

    @Test
    void queuesOneJobPerLeadInTheOrderGiven() {
        List<Long> leads = business.newLeads(5).reversed();

        StartedRun started = creation.start(business.id(), of(leads), "integrator");

        Run run = started.run();
        assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(run.total()).isEqualTo(5);
        assertThat(run.counts()).isEqualTo(new JobCounts(5, 0, 0, 0, 0, 0));
        assertThat(run.outcomes()).isEqualTo(new JobOutcomes(0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(run.name()).isEqualTo("Run " + run.id());
        assertThat(run.concurrency()).isEqualTo(3);
        assertThat(run.createdBy()).isEqualTo("integrator");
        assertThat(run.createdAt()).isEqualTo(NOW);
        assertThat(run.startedAt()).isNull();
        assertThat(started.skipped()).isEmpty();
        assertThat(started.skippedCount()).isZero();
        assertThat(leadsOf(run)).isEqualTo(leads);
        business.hold();
    }

    @Test
    void asksForItsLinesToBeAdvancedAndLeavesAWakeRow() {
        creation.start(business.id(), of(business.newLeads(1)), null);

        assertThat(asked.toAdvance(business)).isTrue();
        assertThat(database.sql("select account_id from wake where business_id = ?")
                        .param(business.id())
                        .query(Long.class)
                        .list())
                .containsExactly(business.accountId());
    }

    @Test
    void goesFromFiftyQueuedToFiftyCompletedThreeAtATime() {
        Run run = creation.start(business.id(), of(business.newLeads(50)), null).run();
        List<TestBusiness.Dialled> live = new java.util.ArrayList<>(business.advance(NOW));
        assertThat(counts(run)).isEqualTo(new JobCounts(47, 3, 0, 0, 0, 0));
        live.forEach(call -> business.placed(call, NOW));
        assertThat(counts(run)).isEqualTo(new JobCounts(47, 0, 3, 0, 0, 0));

        while (!live.isEmpty()) {
            live.addAll(business.ended(live.removeFirst(), "answered", NOW));
            business.hold();
        }

        Run ended = runs.find(business.id(), run.id());
        assertThat(ended.counts()).isEqualTo(new JobCounts(0, 0, 0, 50, 0, 0));
        assertThat(ended.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(ended.endedAt()).isEqualTo(NOW);
        assertThat(ended.eta()).isNull();
    }

    @Test
    void callsTheMembersOfAList() {
        List<Long> leads = business.newLeads(6);
        long list = business.newList(leads.subList(1, 4));

        Run run = creation.start(business.id(), of(members(list)), null).run();

        assertThat(leadsOf(run)).isEqualTo(leads.subList(1, 4));
    }

    @Test
    void callsEveryLeadOfTheBusinessAndNoneOfAnother() {
        TestBusiness.withLines(1).newLeads(3);
        List<Long> leads = business.newLeads(4);

        Run run = creation.start(business.id(), of(members(null)), null).run();

        assertThat(leadsOf(run)).isEqualTo(leads);
    }

    @Test
    void callsWhomAFilterFinds() {
        List<Long> leads = business.newLeads(4);
        set(leads.get(0), "name = 'Dana'");
        set(leads.get(2), "name = 'dana 2'");
        set(leads.get(3), "name = 'Dan'");

        LeadFilter danas = new LeadFilter(null, "dana", LeadStatus.NEVER_CALLED, null, null);
        Run run = creation.start(business.id(), of(new LeadChoice.Matching(danas)), null)
                .run();

        assertThat(leadsOf(run)).containsExactly(leads.get(0), leads.get(2));
        assertThat(refusal(() -> creation.start(business.id(), of(new LeadChoice.Matching(danas)), null))
                        .reason())
                .isEqualTo(Reason.NOTHING_TO_CALL);
    }

    @Test
    void skipsALeadThatStandsTwice() {
        List<Long> leads = business.newLeads(2);

        StartedRun started = creation.start(business.id(), of(List.of(leads.get(0), leads.get(1), leads.get(0))), null);

        assertThat(started.run().total()).isEqualTo(2);
        assertThat(started.skippedCount()).isEqualTo(1);
        assertThat(started.skipped())
                .containsExactly(
                        new SkippedLead(leads.get(0), "duplicate", "stands in the list more than once", List.of()));
        business.hold();
    }

    @Test
    void skipsWhoeverLacksWhatTheScriptSays() {
        List<Long> leads = business.newLeads(4);
        set(leads.get(1), "variables = '{}'");
        set(leads.get(2), "name = null, variables = '{\"city\": \"  \"}'");
        set(leads.get(3), "variables = variables || '{\"name\": \"not the name\"}', name = null");
        long script = business.newScript("Hello {{name}} of {{ city }}, at {{phone}}");

        StartedRun started = creation.start(business.id(), of(new LeadChoice.Leads(array(leads)), script), null);

        assertThat(leadsOf(started.run())).containsExactly(leads.get(0));
        assertThat(started.skipped())
                .containsExactly(
                        new SkippedLead(leads.get(1), "missing_variable", "lacks city", List.of("city")),
                        new SkippedLead(leads.get(2), "missing_variable", "lacks name, city", List.of("name", "city")),
                        new SkippedLead(leads.get(3), "missing_variable", "lacks name", List.of("name")));
    }

    @Test
    void skipsTheNumberThatTheBusinessCallsFrom() {
        List<Long> leads = business.newLeads(2);
        set(leads.get(0), "phone = (select caller_id from businesses where id = " + business.id() + ")");

        StartedRun started = creation.start(business.id(), of(leads), null);

        assertThat(started.skipped()).extracting(SkippedLead::code).containsExactly("number_not_allowed");
    }

    @Test
    void namesTheFirstThousandSkippedAndCountsThemAll() {
        long lead = business.newLeads(1).getFirst();
        long[] often = LongStream.generate(() -> lead).limit(1500).toArray();

        StartedRun started = creation.start(business.id(), of(new LeadChoice.Leads(often), null), null);

        assertThat(started.skippedCount()).isEqualTo(1499);
        assertThat(started.skipped()).hasSize(1000);
    }

    @Test
    void refusesAnUnknownLeadForTheWhole() {
        List<Long> leads = business.newLeads(2);
        long foreign = TestBusiness.withLines(1).newLeads(1).getFirst();

        Refusal refusal =
                refusal(() -> creation.start(business.id(), of(List.of(leads.get(0), foreign, leads.get(1))), null));

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(refusal.flaws()).containsExactly(new Flaw("lead_ids", 1, "unknown", "there is no lead " + foreign));
        assertNothingMade();
    }

    @Test
    void refusesAForeignListAndAForeignScript() {
        TestBusiness other = TestBusiness.withLines(1);
        long foreignList = other.newList(other.newLeads(1));
        List<Long> leads = business.newLeads(1);

        assertThat(refusal(() -> creation.start(business.id(), of(members(foreignList)), null))
                        .reason())
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(refusal(() -> creation.start(
                                business.id(), of(new LeadChoice.Leads(array(leads)), other.scriptId()), null))
                        .reason())
                .isEqualTo(Reason.NOT_FOUND);
        assertNothingMade();
    }

    @Test
    void refusesToStartWhenNobodyIsLeft() {
        long lead = business.newLeads(1).getFirst();
        long script = business.newScript("Hello {{surname}}");

        Refusal refusal =
                refusal(() -> creation.start(business.id(), of(new LeadChoice.Leads(new long[] {lead}), script), null));

        assertThat(refusal.reason()).isEqualTo(Reason.NOTHING_TO_CALL);
        assertThat(refusal.detail()).isEqualTo("all 1 leads are passed by, the first for: lacks surname");
        assertNothingMade();
    }

    @Test
    void refusesToStartWithoutAnAccountAtTheCarrier() {
        List<Long> leads = business.newLeads(1);
        database.sql("update businesses set account_id = null where id = ?")
                .param(business.id())
                .update();

        assertThat(refusal(() -> creation.start(business.id(), of(leads), null)).reason())
                .isEqualTo(Reason.CARRIER_ACCOUNT_MISSING);
        assertNothingMade();
    }

    /** Whoever saw a number has agreed to that many calls. */
    @Test
    void startsOnlyWithAsManyCallsAsWereExpected() {
        List<Long> leads = business.newLeads(3);
        long list = business.newList(leads.subList(0, 2));
        NewRun two = expecting(2, members(list));
        assertThat(previews.of(business.id(), two).total()).isEqualTo(2);
        database.sql("insert into lead_list_members values (?, ?, ?)")
                .params(business.id(), list, leads.get(2))
                .update();

        Refusal refusal = refusal(() -> creation.start(business.id(), two, null));

        assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(refusal.flaws()).containsExactly(new Flaw("expected_calls", "changed", "it would call 3, not 2"));
        assertNothingMade();
        assertThat(previews.of(business.id(), two).total()).isEqualTo(3);
        assertThat(refusal(() -> creation.start(business.id(), expecting(4, members(list)), null))
                        .reason())
                .isEqualTo(Reason.CONFLICT);
        assertNothingMade();
        Run run =
                creation.start(business.id(), expecting(3, members(list)), null).run();
        assertThat(leadsOf(run)).isEqualTo(leads);
        business.hold();
    }

    /** As in its preview: who is passed by is not called. */
    @Test
    void expectsNoCallOfWhoIsPassedBy() {
        List<Long> leads = business.newLeads(2);
        long[] withDouble = {leads.get(0), leads.get(1), leads.get(0)};

        Run run = creation.start(business.id(), expecting(2, new LeadChoice.Leads(withDouble)), null)
                .run();

        assertThat(leadsOf(run)).isEqualTo(leads);
    }

    @Test
    void previewsWithoutMakingAnything() {
        List<Long> leads = business.newLeads(3);
        List<Long> withDouble =
                Stream.concat(leads.stream(), leads.stream().limit(1)).toList();

        Preview selection = previews.of(business.id(), of(withDouble));

        assertThat(selection.total()).isEqualTo(3);
        assertThat(selection.skippedCount()).isEqualTo(1);
        assertThat(selection.skipped()).extracting(SkippedLead::leadId).containsExactly(leads.getFirst());
        assertNothingMade();
    }

    @Test
    void keepsWhatIsAskedFor() {
        List<Long> leads = business.newLeads(1);

        Run run = creation.start(
                        business.id(),
                        new NewRun(new LeadChoice.Leads(array(leads)), "Spring", 7, business.scriptId(), 20, 90),
                        null)
                .run();

        assertThat(run.name()).isEqualTo("Spring");
        assertThat(run.concurrency()).isEqualTo(7);
        assertThat(run.scriptId()).isEqualTo(business.scriptId());
        assertThat(database.sql("""
                        select ring_timeout_seconds || '/' || call_limit_seconds from outbound_call_runs where id = ?""").param(run.id()).query(String.class).single())
                .isEqualTo("20/90");
    }

    @Test
    void mayBeMadeForABusinessWithoutLines() {
        TestBusiness closed = TestBusiness.withLines(0);

        Run run = creation.start(closed.id(), of(closed.newLeads(1)), null).run();

        assertThat(run.concurrency()).isEqualTo(1);
        assertThat(closed.advance(NOW)).isEmpty();
        closed.hold();
    }

    private JobCounts counts(Run run) {
        return runs.find(business.id(), run.id()).counts();
    }

    private List<Long> leadsOf(Run run) {
        return jobs.ofRun(business.id(), run.id(), JobFilter.ALL, JobPosition.START, 100).jobs().stream()
                .map(Job::leadId)
                .toList();
    }

    private void set(long lead, String columns) {
        database.sql("update leads set " + columns + " where business_id = ? and id = ?")
                .params(business.id(), lead)
                .update();
    }

    private void assertNothingMade() {
        for (String table : List.of("outbound_call_runs", "outbound_call_jobs", "job_queue", "wake")) {
            assertThat(database.sql("select count(*) from " + table + " where business_id = ?")
                            .param(business.id())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(asked.toAdvance(business)).isFalse();
    }

    private static NewRun of(List<Long> leads) {
        return of(new LeadChoice.Leads(array(leads)));
    }

    private static NewRun of(LeadChoice choice) {
        return of(choice, null);
    }

    private static NewRun of(LeadChoice choice, @Nullable Long scriptId) {
        return new NewRun(choice, null, null, scriptId, 30, 600);
    }

    private static NewRun expecting(int calls, LeadChoice choice) {
        return new NewRun(choice, null, null, null, 30, 600, calls);
    }

    private static LeadChoice members(@Nullable Long list) {
        return new LeadChoice.Matching(new LeadFilter(list, null, null, null, null));
    }

    private static long[] array(List<Long> leads) {
        return leads.stream().mapToLong(Long::longValue).toArray();
    }

    private static Refusal refusal(ThrowingCallable call) {
        return assertThatExceptionOfType(Refusal.class).isThrownBy(call).actual();
    }
}
