package io.bulkcall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bulkcall.FeatureTest;
import io.bulkcall.TestBusiness;
import io.bulkcall.TestBusiness.Dialled;
import io.bulkcall.call.Job;
import io.bulkcall.call.JobFilter;
import io.bulkcall.call.JobPosition;
import io.bulkcall.call.Jobs;
import io.bulkcall.lead.LeadFilter;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom a run that has ended did not reach is called again; and what a run would be is told beforehand. */
class CallAgainTests extends FeatureTest {

    @Autowired
    private RunCreation creation;

    @Autowired
    private RunPreviews previews;

    @Autowired
    private RunControl control;

    @Autowired
    private Jobs jobs;

    private final TestBusiness business = TestBusiness.withLines(2);

    @Test
    void callsExactlyThoseWhoseCallInThatRunEndedSo() {
        List<Long> leads = business.newLeads(7);
        long run = start(all());
        end(run, "answered", "busy", "no_answer", "failed", "no_answer", "unknown", "busy");
        // What happened in other runs since then decides nothing.
        long other = start(new LeadChoice.Leads(new long[] {leads.get(0), leads.get(1)}));
        end(other, "no_answer", "answered");

        long again = start(new LeadChoice.Again(run, List.of("no_answer", "busy")));

        assertThat(leadsOf(again)).containsExactly(leads.get(1), leads.get(2), leads.get(4), leads.get(6));
        business.hold();
    }

    @Test
    void goesByHowACallEndedAfterItWasCorrected() {
        List<Long> leads = business.newLeads(1);
        long run = start(all());
        end(run, "busy");
        database.sql("update outbound_call_jobs set outcome = 'answered' where business_id = ? and run_id = ?")
                .params(business.id(), run)
                .update();

        assertThat(preview(new LeadChoice.Again(run, List.of("busy"))).total()).isZero();
        assertThat(preview(new LeadChoice.Again(run, List.of("answered"))).total())
                .isEqualTo(leads.size());
    }

    @Test
    void tellsOfLeadsThatWereDeletedSince() {
        List<Long> leads = business.newLeads(2);
        long run = start(all());
        end(run, "busy", "busy");
        database.sql("delete from leads where business_id = ? and id = ?")
                .params(business.id(), leads.getFirst())
                .update();

        Preview preview = preview(new LeadChoice.Again(run, List.of("busy")));

        assertThat(preview.total()).isEqualTo(1);
        assertThat(preview.skipped())
                .containsExactly(new SkippedLead(leads.getFirst(), "deleted", "was deleted since that run", List.of()));
    }

    @Test
    void refusesARunThatGoesOnOrIsAnothers() {
        business.newLeads(2);
        long run = start(all());
        assertThat(refusal(() -> preview(new LeadChoice.Again(run, List.of("busy")))))
                .isEqualTo(Reason.CONFLICT);
        control.stop(business.id(), run);
        business.advance(NOW);
        TestBusiness other = TestBusiness.withLines(1);
        assertThat(refusal(() -> previews.of(other.id(), newRun(new LeadChoice.Again(run, List.of("cancelled"))))))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(preview(new LeadChoice.Again(run, List.of("cancelled"))).total())
                .isEqualTo(2);
        assertThat(refusal(() -> start(new LeadChoice.Again(run, List.of("busy")))))
                .isEqualTo(Reason.NOTHING_TO_CALL);
    }

    @Test
    void choosesByTheOutcomeOfTheNewestCall() {
        List<Long> leads = business.newLeads(3);
        end(start(all()), "answered", "busy", "busy");
        end(start(new LeadChoice.Leads(new long[] {leads.get(1)})), "answered");
        LeadFilter busy = new LeadFilter(null, null, null, "busy", null);

        assertThat(leadsOf(start(new LeadChoice.Matching(busy)))).containsExactly(leads.get(2));
    }

    @Test
    void previewsWhatTheRunWouldBe() {
        List<Long> leads = business.newLeads(8);
        long script = business.newScript("Hello {{name}}");
        assertThat(preview(all()).estimatedSeconds()).isNull();
        end(start(all()), "answered", "busy", "busy", "busy", "busy", "busy", "busy", "busy");

        Preview preview = previews.of(business.id(), new NewRun(all(), null, null, script, 30, 600));

        assertThat(preview.concurrency()).isEqualTo(2);
        assertThat(preview.lines()).isEqualTo(2);
        assertThat(preview.averageCallSeconds()).isEqualTo(20);
        assertThat(preview.estimatedSeconds()).isEqualTo(80);
        assertThat(preview.sample()).satisfies(sample -> {
            assertThat(sample.leadId()).isEqualTo(leads.getFirst());
            assertThat(sample.text()).isEqualTo("Hello Lead 1");
            assertThat(sample.missing()).isEmpty();
        });
        set("calls_per_second = 0.05");
        assertThat(preview(all()).estimatedSeconds()).isEqualTo(160);
    }

    @Test
    void showsSomebodyWhoLacksSomethingIfNobodyCanBeCalled() {
        List<Long> leads = business.newLeads(2);
        long script = business.newScript("Your car {{car}}");

        Preview preview = previews.of(business.id(), new NewRun(all(), null, null, script, 30, 600));

        assertThat(preview.total()).isZero();
        assertThat(preview.sample()).satisfies(sample -> {
            assertThat(sample.leadId()).isEqualTo(leads.getFirst());
            assertThat(sample.missing()).containsExactly("car");
        });
    }

    private static LeadChoice all() {
        return new LeadChoice.Matching(LeadFilter.EVERYBODY);
    }

    private static NewRun newRun(LeadChoice choice) {
        return new NewRun(choice, null, null, null, 30, 600);
    }

    private Preview preview(LeadChoice choice) {
        return previews.of(business.id(), newRun(choice));
    }

    private long start(LeadChoice choice) {
        return creation.start(business.id(), newRun(choice), null).run().id();
    }

    /** Each call takes twenty seconds; the numbers rest before the next run. */
    private void end(long run, String... outcomes) {
        Queue<Dialled> live = new ArrayDeque<>(business.advance(NOW));
        for (String outcome : outcomes) {
            live.addAll(business.ended(live.remove(), outcome, NOW));
        }
        database.sql("update call_attempts set ended_at = ? where business_id = ?")
                .params(NOW.plusSeconds(20).atOffset(ZoneOffset.UTC), business.id())
                .update();
        database.sql("delete from live_numbers where business_id = ?")
                .param(business.id())
                .update();
        assertThat(leadsOf(run)).hasSize(outcomes.length);
    }

    private List<Long> leadsOf(long run) {
        return jobs.ofRun(business.id(), run, JobFilter.ALL, JobPosition.START, 100).jobs().stream()
                .map(Job::leadId)
                .toList();
    }

    private void set(String change) {
        database.sql("update carrier_accounts set " + change + " where id = ?")
                .param(business.accountId())
                .update();
    }

    private static Reason refusal(ThrowingCallable action) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(action)
                .actual()
                .reason();
    }
}
