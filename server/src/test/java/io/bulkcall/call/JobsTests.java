package io.bulkcall.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.FeatureTest;
import io.bulkcall.TestBusiness;
import io.bulkcall.TestBusiness.Dialled;
import io.bulkcall.dialer.JobStatus;
import io.bulkcall.lead.LeadFilter;
import io.bulkcall.run.LeadChoice;
import io.bulkcall.run.NewRun;
import io.bulkcall.run.RunCreation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JobsTests extends FeatureTest {

    @Autowired
    private RunCreation creation;

    @Autowired
    private Jobs jobs;

    private final TestBusiness business = TestBusiness.withLines(3);
    private long run;
    private List<Long> all = List.of();

    /** Ten jobs: three completed, one failed, three live of which one is calling, one passed over, two queued. */
    @BeforeEach
    void tenJobs() {
        List<Long> leads = business.newLeads(10);
        database.sql("""
                        insert into live_numbers select business_id, phone, ? from leads where business_id = ? and id = ?""")
                .params(NOW.plusSeconds(90).atOffset(java.time.ZoneOffset.UTC), business.id(), leads.get(6))
                .update();
        run = creation.start(
                        business.id(),
                        new NewRun(new LeadChoice.Matching(LeadFilter.EVERYBODY), null, null, null, 30, 600),
                        null)
                .run()
                .id();
        List<Dialled> live = new ArrayList<>(business.advance(NOW));
        for (String outcome : List.of("answered", "busy", "failed", "no_answer")) {
            live.addAll(business.ended(live.removeFirst(), outcome, NOW));
        }
        business.placed(live.getFirst(), NOW);
        all = ids(null, 100);
    }

    @Test
    void listsAllInOrderOfDialling() {
        assertThat(all).hasSize(10).isSorted();
        assertThat(ids(null, 3)).isEqualTo(all);
        business.hold();
    }

    @Test
    void listsThemByStatus() {
        assertThat(ids(JobStatus.COMPLETED, 2)).containsExactly(all.get(0), all.get(1), all.get(3));
        assertThat(ids(JobStatus.FAILED, 2)).containsExactly(all.get(2));
        assertThat(ids(JobStatus.CALLING, 2)).containsExactly(all.get(4));
        assertThat(ids(JobStatus.DIALING, 1)).containsExactly(all.get(5), all.get(7));
        assertThat(ids(JobStatus.QUEUED, 1)).containsExactly(all.get(8), all.get(9), all.get(6));
        assertThat(ids(JobStatus.CANCELLED, 2)).isEmpty();
    }

    @Test
    void tellsWhyAJobWaitsAndUntilWhen() {
        Job passedOver = jobs.find(business.id(), all.get(6));

        assertThat(passedOver.reason()).isEqualTo(new JobReason("recently_dialled", null));
        assertThat(passedOver.notBefore()).isEqualTo(NOW.plusSeconds(90));
        assertThat(jobs.ofRun(business.id(), run, JobFilter.ALL, JobPosition.START, 100)
                        .jobs())
                .contains(passedOver);
        assertThat(jobs.ofRun(business.id(), run, new JobFilter(JobStatus.QUEUED, null, null), JobPosition.START, 100)
                        .jobs())
                .contains(passedOver);
        assertThat(jobs.ofBusiness(business.id(), false, null, JobPosition.NEWEST, 100)
                        .jobs())
                .contains(passedOver);
    }

    @Test
    void listsTheBusinesssCallsNewestFirst() {
        assertThat(calls(null)).isEqualTo(all.reversed());
        assertThat(calls(true)).containsExactly(all.get(7), all.get(5), all.get(4));
        assertThat(calls(false)).hasSize(7).doesNotContain(all.get(7), all.get(5), all.get(4));
        assertThat(jobs.count(business.id(), true, null)).isEqualTo(3);
        assertThat(jobs.count(business.id(), false, null)).isEqualTo(7);
        long lead = jobs.find(business.id(), all.get(3)).leadId();
        assertThat(jobs.ofBusiness(business.id(), null, lead, JobPosition.NEWEST, 5)
                        .jobs())
                .extracting(Job::id)
                .containsExactly(all.get(3));
    }

    @Test
    void showsNothingToAnotherBusiness() {
        long other = TestBusiness.withLines(1).id();

        assertThat(jobs.ofRun(other, run, JobFilter.ALL, JobPosition.START, 10).jobs())
                .isEmpty();
        assertThat(jobs.ofRun(other, run, new JobFilter(JobStatus.QUEUED, null, null), JobPosition.START, 10)
                        .jobs())
                .isEmpty();
        assertThat(jobs.find(other, all)).isEmpty();
        assertThat(jobs.ofBusiness(other, null, null, JobPosition.NEWEST, 10).jobs())
                .isEmpty();
    }

    private List<Long> ids(@Nullable JobStatus status, int limit) {
        List<Long> ids = new ArrayList<>();
        JobPosition after = JobPosition.START;
        while (after != null) {
            JobPage page = jobs.ofRun(business.id(), run, new JobFilter(status, null, null), after, limit);
            assertThat(page.jobs()).hasSizeLessThanOrEqualTo(limit);
            page.jobs().forEach(job -> ids.add(job.id()));
            after = page.next();
        }
        return ids;
    }

    private List<Long> calls(@Nullable Boolean live) {
        List<Long> ids = new ArrayList<>();
        JobPosition after = JobPosition.NEWEST;
        while (after != null) {
            JobPage page = jobs.ofBusiness(business.id(), live, null, after, 2);
            page.jobs().forEach(job -> ids.add(job.id()));
            after = page.next();
        }
        return ids;
    }
}
