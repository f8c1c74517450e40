package io.bulkcall.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bulkcall.FeatureTest;
import io.bulkcall.TestBusiness;
import io.bulkcall.TestBusiness.Dialled;
import io.bulkcall.dialer.JobStatus;
import io.bulkcall.dialer.Outcome;
import io.bulkcall.lead.LeadFilter;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import io.bulkcall.run.JobCounts;
import io.bulkcall.run.LeadChoice;
import io.bulkcall.run.NewRun;
import io.bulkcall.run.RunCreation;
import io.bulkcall.run.RunStatus;
import io.bulkcall.run.Runs;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One call of many is taken back before it was placed. */
class CancelTests extends FeatureTest {

    @Autowired
    private RunCreation creation;

    @Autowired
    private Runs runs;

    @Autowired
    private Jobs jobs;

    @Autowired
    private HangUps hangUps;

    @Autowired
    private CallTimelines timelines;

    private final TestBusiness business = TestBusiness.withLines(1);

    @Test
    void isNeverPlacedAndCountsAsCancelled() {
        long run = start(3);
        Dialled live = business.advance(NOW).getFirst();
        Job second = job(run, 1);

        Job cancelled = hangUps.cancel(business.id(), second.id());

        assertThat(cancelled.status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(cancelled.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(cancelled.reason()).isEqualTo(new JobReason("cancelled_by_operator", null));
        assertThat(cancelled.endedAt()).isEqualTo(NOW);
        assertThat(counts(run)).isEqualTo(new JobCounts(1, 1, 0, 0, 0, 1));
        assertThat(timelines.find(business.id(), second.id()).events())
                .extracting(CallTimeline.Event::kind, CallTimeline.Event::source)
                .containsExactly(org.assertj.core.api.Assertions.tuple("cancelled", "operator"));
        assertThat(business.ended(live, "busy", NOW))
                .extracting(Dialled::jobId)
                .containsExactly(job(run, 2).id());
        business.hold();
    }

    @Test
    void endsTheRunWithItsLastJob() {
        long run = start(2);
        business.ended(business.advance(NOW).getFirst(), "answered", NOW)
                .forEach(call -> business.givenBack(call, NOW));
        Job last = job(run, 1);
        assertThat(last.notBefore()).isEqualTo(NOW.plusSeconds(5));

        hangUps.cancel(business.id(), last.id());
        assertThat(asked.toAdvance(business)).isTrue();
        business.advance(NOW);

        assertThat(runs.find(business.id(), run).status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(counts(run)).isEqualTo(new JobCounts(0, 0, 0, 1, 0, 1));
        business.hold();
    }

    @Test
    void isRefusedOnceACallHasBegunOrIsOver() {
        long run = start(2);
        Dialled live = business.advance(NOW).getFirst();
        assertThat(refusal(() -> hangUps.cancel(business.id(), live.jobId()))).isEqualTo(Reason.CONFLICT);
        business.ended(live, "answered", NOW);
        assertThat(refusal(() -> hangUps.cancel(business.id(), live.jobId()))).isEqualTo(Reason.CONFLICT);
        Job second = job(run, 1);
        assertThat(second.status()).isEqualTo(JobStatus.DIALING);
        business.hold();
    }

    @Test
    void isRefusedTheSecondTime() {
        Job waiting = job(start(2), 1);
        hangUps.cancel(business.id(), waiting.id());
        assertThat(refusal(() -> hangUps.cancel(business.id(), waiting.id()))).isEqualTo(Reason.CONFLICT);
        business.hold();
    }

    @Test
    void isNotThereForAnotherBusiness() {
        long run = start(1);
        TestBusiness other = TestBusiness.withLines(1);
        assertThat(refusal(() -> hangUps.cancel(other.id(), job(run, 0).id()))).isEqualTo(Reason.NOT_FOUND);
        assertThat(counts(run).queued()).isEqualTo(1);
    }

    private long start(int leads) {
        business.newLeads(leads);
        NewRun all = new NewRun(new LeadChoice.Matching(LeadFilter.EVERYBODY), null, null, null, 30, 600);
        return creation.start(business.id(), all, null).run().id();
    }

    private Job job(long run, int place) {
        List<Job> all = jobs.ofRun(business.id(), run, JobFilter.ALL, JobPosition.START, 100)
                .jobs();
        return all.get(place);
    }

    private JobCounts counts(long run) {
        return runs.find(business.id(), run).counts();
    }

    private static Reason refusal(ThrowingCallable action) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(action)
                .actual()
                .reason();
    }
}
