package io.bulkcall.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.FeatureTest;
import io.bulkcall.TestBusiness;
import io.bulkcall.dialer.JobStatus;
import io.bulkcall.dialer.Outcome;
import io.bulkcall.lead.LeadFilter;
import io.bulkcall.request.Search;
import io.bulkcall.run.LeadChoice;
import io.bulkcall.run.NewRun;
import io.bulkcall.run.RunControl;
import io.bulkcall.run.RunCreation;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Why a queued job is not being called; and how jobs are found. */
class WaitingTests extends FeatureTest {

    @Autowired
    private RunCreation creation;

    @Autowired
    private RunControl control;

    @Autowired
    private Jobs jobs;

    private final TestBusiness business = TestBusiness.withLines(2);

    @Test
    void saysWhatHoldsItUp() {
        long run = start(5, null);
        assertThat(reason(run)).isEqualTo(new JobReason("waiting_for_pace", null));
        business.advance(NOW);
        assertThat(reason(run)).isEqualTo(new JobReason("waiting_for_line", "2 of 2 lines are in use"));
        control.pause(business.id(), run);
        assertThat(reason(run)).isEqualTo(new JobReason("run_paused", "operator"));
        control.stop(business.id(), run);
        assertThat(reason(run)).isEqualTo(new JobReason("run_stopping", null));
    }

    @Test
    void saysThatTheRunHasAsManyCallsAsItMay() {
        long run = start(3, 1);
        business.advance(NOW);
        assertThat(reason(run)).isEqualTo(new JobReason("run_at_concurrency", "1 of 1 calls"));
    }

    @Test
    void saysThatTheRunHasMoreCallsThanItMay() {
        TestBusiness roomy = TestBusiness.withLines(3);
        roomy.newLeads(3);
        NewRun two = new NewRun(new LeadChoice.Matching(LeadFilter.EVERYBODY), null, 2, null, 30, 600);
        long run = creation.start(roomy.id(), two, null).run().id();
        roomy.advance(NOW);
        database.sql("update outbound_call_runs set concurrency = 1 where business_id = ?")
                .param(roomy.id())
                .update();
        JobFilter queued = new JobFilter(JobStatus.QUEUED, null, null);
        assertThat(jobs.ofRun(roomy.id(), run, queued, JobPosition.START, 10).jobs())
                .extracting(Job::reason)
                .containsExactly(new JobReason("run_at_concurrency", "2 of 1 calls"));
    }

    @Test
    void saysUntilWhenTheAccountRests() {
        long run = start(1, null);
        database.sql("""
                        update carrier_accounts set status = 'paused', pause_code = 'too_many', pause_detail = '20429',
                            resume_at = ? where id = ?""")
                .params(NOW.plusSeconds(60).atOffset(ZoneOffset.UTC), business.accountId())
                .update();
        Job waiting = queued(run).getFirst();
        assertThat(waiting.reason()).isEqualTo(new JobReason("account_paused", "too_many: 20429"));
        assertThat(waiting.notBefore()).isEqualTo(NOW.plusSeconds(60));
        assertThat(jobs.find(business.id(), waiting.id())).isEqualTo(waiting);
    }

    @Test
    void saysThatThereAreNoLinesOrNoAccount() {
        long run = start(1, null);
        set("max_outbound_calls = 0");
        assertThat(reason(run)).isEqualTo(new JobReason("no_lines", null));
        set("account_id = null");
        assertThat(reason(run)).isEqualTo(new JobReason("carrier_account_missing", null));
    }

    @Test
    void leavesTheJobsOwnReasonWhileItsTimeHasNotCome() {
        long run = start(1, null);
        business.givenBack(business.advance(NOW).getFirst(), NOW);
        assertThat(reason(run)).isEqualTo(new JobReason("carrier_not_reached", null));
        set("max_outbound_calls = 0");
        assertThat(reason(run).code()).isEqualTo("carrier_not_reached");
    }

    @Test
    void findsJobsByOutcomeNameAndNumber() {
        long run = start(4, null);
        List<TestBusiness.Dialled> live = business.advance(NOW);
        business.ended(live.get(0), "busy", NOW);
        business.ended(live.get(1), "answered", NOW);
        Job first = jobs.find(business.id(), live.get(0).jobId());

        assertThat(found(run, new JobFilter(null, Outcome.BUSY, null))).containsExactly(first.id());
        assertThat(found(run, new JobFilter(JobStatus.COMPLETED, null, null))).hasSize(2);
        assertThat(found(run, new JobFilter(JobStatus.FAILED, Outcome.BUSY, null)))
                .isEmpty();
        assertThat(found(run, new JobFilter(null, null, new Search("LEAD 1")))).containsExactly(first.id());
        String national =
                "0" + first.phone().substring(4, 6) + "-" + first.phone().substring(6);
        assertThat(found(run, new JobFilter(null, null, new Search("\u200e" + national + "\u202c"))))
                .containsExactly(first.id());
        assertThat(found(run, new JobFilter(null, Outcome.ANSWERED, new Search("lead 1"))))
                .isEmpty();
        assertThat(jobs.countOfRun(business.id(), run, new JobFilter(null, null, new Search("lead"))))
                .isEqualTo(4);
    }

    private List<Long> found(long run, JobFilter filter) {
        List<Long> ids = jobs.ofRun(business.id(), run, filter, JobPosition.START, 100).jobs().stream()
                .map(Job::id)
                .toList();
        assertThat(jobs.countOfRun(business.id(), run, filter)).isEqualTo(ids.size());
        return ids;
    }

    private JobReason reason(long run) {
        return Objects.requireNonNull(queued(run).getLast().reason());
    }

    private List<Job> queued(long run) {
        return jobs.ofRun(business.id(), run, new JobFilter(JobStatus.QUEUED, null, null), JobPosition.START, 100)
                .jobs();
    }

    private long start(int leads, @Nullable Integer concurrency) {
        business.newLeads(leads);
        NewRun all = new NewRun(new LeadChoice.Matching(LeadFilter.EVERYBODY), null, concurrency, null, 30, 600);
        return creation.start(business.id(), all, null).run().id();
    }

    private void set(String change) {
        database.sql("update businesses set " + change + " where id = ?")
                .param(business.id())
                .update();
    }
}
