package io.bulkcall.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bulkcall.FeatureTest;
import io.bulkcall.TestBusiness;
import io.bulkcall.TestBusiness.Dialled;
import io.bulkcall.dialer.JobStatus;
import io.bulkcall.dialer.Outcome;
import io.bulkcall.request.Flaw;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DirectCallTests extends FeatureTest {

    @Autowired
    private DirectCalls calls;

    @Autowired
    private HangUps hangUps;

    @Autowired
    private CallTimelines timelines;

    @Autowired
    private OutboundCalls outboundCalls;

    @Autowired
    private Jobs jobs;

    private final TestBusiness business = TestBusiness.withLines(3);

    @AfterEach
    void holds() {
        business.hold();
    }

    @Test
    void takesLinesForAllOfThem() {
        List<Long> leads = business.newLeads(3).reversed();

        List<Job> accepted = calls.start(business.id(), now(leads));

        assertThat(accepted).extracting(Job::leadId).isEqualTo(leads);
        assertThat(accepted).allSatisfy(job -> {
            assertThat(job.status()).isEqualTo(JobStatus.QUEUED);
            assertThat(job.runId()).isNull();
        });
        assertThat(asked.toAdvance(business)).isTrue();
        assertThat(business.advance(NOW)).hasSize(3);
        assertThat(outboundCalls.limits(business.id())).isEqualTo(new Limits(3, 3, 0));
        assertThat(outboundCalls.countActiveOutboundCalls(business.id())).isEqualTo(3);
    }

    @Test
    void refusesThemAllIfALineIsMissingForOne() {
        calls.start(business.id(), now(business.newLeads(1)));
        business.advance(NOW);
        calls.start(business.id(), now(business.newLeads(1))); // waits for the pace, and counts

        Refusal refusal = refusal(() -> calls.start(business.id(), now(business.newLeads(2))));

        assertThat(refusal.reason()).isEqualTo(Reason.LIMIT_EXCEEDED);
        assertThat(refusal.lines()).isEqualTo(new Refusal.Lines(1, 1, 3));
        assertThat(refusal.retryAfter()).isPositive();
        assertThat(jobs.count(business.id(), null, null)).isEqualTo(2);
    }

    @Test
    void waitsInFrontOfEverythingIfAskedTo() {
        List<Job> first = calls.start(business.id(), now(business.newLeads(3)));
        List<Dialled> live = business.advance(NOW);
        List<Job> waiting = calls.start(business.id(), waiting(business.newLeads(2), 60));

        List<Dialled> next = business.ended(live.getFirst(), "answered", NOW.plusSeconds(59));

        assertThat(next)
                .extracting(Dialled::jobId)
                .containsExactly(waiting.getFirst().id());
        assertThat(jobs.find(business.id(), first.getFirst().id()).outcome()).isEqualTo(Outcome.ANSWERED);
        business.advance(NOW.plusSeconds(60));
        Job late = jobs.find(business.id(), waiting.getLast().id());
        assertThat(late.status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(late.reason()).isEqualTo(new JobReason("no_line_in_time", null));
    }

    @Test
    void refusesANumberThatIsLiveOrAboutToBe() {
        List<Long> leads = business.newLeads(2);
        calls.start(business.id(), now(leads.subList(1, 2)));

        Refusal about = refusal(() -> calls.start(business.id(), forced(leads)));
        business.advance(NOW);
        Refusal live = refusal(() -> calls.start(business.id(), forced(leads)));

        assertThat(about.reason()).isEqualTo(Reason.NUMBER_IS_LIVE);
        assertThat(live.reason()).isEqualTo(Reason.NUMBER_IS_LIVE);
        assertThat(live.flaws()).extracting(Flaw::index).containsExactly(1);
        assertThat(jobs.count(business.id(), null, null)).isEqualTo(1);
    }

    @Test
    void refusesANumberWhoseCallTurnedUpLateEvenIfForced() {
        List<Long> lead = business.newLeads(1);
        calls.start(business.id(), now(lead));
        Dialled dialled = business.advance(NOW).getFirst();
        business.lost(dialled, NOW);
        business.ringing(dialled, NOW);

        assertThat(refusal(() -> calls.start(business.id(), forced(lead))).reason())
                .isEqualTo(Reason.NUMBER_IS_LIVE);
    }

    @Test
    void refusesANumberThatWasJustDialledUnlessForced() {
        List<Long> lead = business.newLeads(1);
        calls.start(business.id(), now(lead));
        business.ended(business.advance(NOW).getFirst(), "answered", NOW);

        Refusal refusal = refusal(() -> calls.start(business.id(), now(lead)));
        calls.start(business.id(), forced(lead));

        assertThat(refusal.reason()).isEqualTo(Reason.RECENTLY_DIALLED);
        assertThat(refusal.detail()).contains(NOW.plusSeconds(60).toString());
        assertThat(business.advance(NOW)).hasSize(1);
    }

    @Test
    void namesEveryLeadThatCannotBeCalled() {
        List<Long> leads = business.newLeads(2);
        long script = business.newScript("Hello {{surname}}");
        long foreign = TestBusiness.withLines(1).newLeads(1).getFirst();

        Refusal lacking =
                refusal(() -> calls.start(business.id(), new NewCalls(array(leads), script, 30, 600, 0, false)));
        Refusal twice =
                refusal(() -> calls.start(business.id(), now(List.of(leads.get(0), leads.get(1), leads.get(0)))));
        Refusal unknown = refusal(() -> calls.start(business.id(), now(List.of(leads.get(0), foreign))));

        assertThat(lacking.flaws())
                .containsExactly(
                        new Flaw("lead_ids", 0, "missing_variable", "lacks surname"),
                        new Flaw("lead_ids", 1, "missing_variable", "lacks surname"));
        assertThat(twice.reason()).isEqualTo(Reason.INVALID_REQUEST);
        assertThat(twice.flaws())
                .extracting(Flaw::index, Flaw::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "duplicate"));
        assertThat(unknown.reason()).isEqualTo(Reason.NOT_FOUND);
        assertThat(unknown.flaws()).extracting(Flaw::index).containsExactly(1);
        assertThat(jobs.count(business.id(), null, null)).isZero();
    }

    @Test
    void refusesWhileTheAccountIsPausedOrMissing() {
        List<Long> lead = business.newLeads(1);
        pause("null");
        Refusal paused = refusal(() -> calls.start(business.id(), now(lead)));
        pause("'" + NOW.minusSeconds(1) + "'");
        calls.start(business.id(), now(lead)); // its time to rest is over
        database.sql("update businesses set account_id = null where id = ?")
                .param(business.id())
                .update();
        Refusal missing = refusal(() -> calls.start(business.id(), now(business.newLeads(1))));

        assertThat(paused.reason()).isEqualTo(Reason.ACCOUNT_PAUSED);
        assertThat(paused.detail()).isEqualTo("suspended: pay");
        assertThat(missing.reason()).isEqualTo(Reason.CARRIER_ACCOUNT_MISSING);
    }

    @Test
    void neverPlacesAQueuedCallThatWasHungUp() {
        long job =
                calls.start(business.id(), now(business.newLeads(1))).getFirst().id();

        Job hungUp = hangUps.hangUp(business.id(), job);

        assertThat(hungUp.status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(hungUp.reason()).isEqualTo(new JobReason("hung_up", null));
        assertThat(business.advance(NOW)).isEmpty();
        assertThat(hangUps.hangUp(business.id(), job)).isEqualTo(hungUp);
    }

    @Test
    void doesNotPlaceAgainWhatWasHungUpWhileItWasDialled() {
        calls.start(business.id(), now(business.newLeads(1)));
        Dialled call = business.advance(NOW).getFirst();
        hangUps.hangUp(business.id(), call.jobId());

        business.givenBack(call, NOW);

        Job job = jobs.find(business.id(), call.jobId());
        assertThat(job.status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(job.attempts()).isZero();
        assertThat(business.advance(NOW.plusSeconds(10))).isEmpty();
    }

    @Test
    void keepsAHungUpCallDueWhileItGoesOn() {
        calls.start(business.id(), now(business.newLeads(1)));
        Dialled call = business.advance(NOW).getFirst();
        business.placed(call, NOW);
        hangUps.hangUp(business.id(), call.jobId());

        business.ringing(call, NOW);

        assertThat(database.sql("select check_at <= ? from slots where business_id = ? and job_id = ?")
                        .params(NOW.atOffset(java.time.ZoneOffset.UTC), business.id(), call.jobId())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void tellsWhatHappenedStepByStep() {
        calls.start(business.id(), now(business.newLeads(1)));
        Dialled call = business.advance(NOW).getFirst();
        business.placed(call, NOW.plusSeconds(1));
        hangUps.hangUp(business.id(), call.jobId());
        business.ended(call, "answered", NOW.plusSeconds(9));

        CallTimeline timeline = timelines.find(business.id(), call.jobId());

        assertThat(timeline.job().callSeconds()).isEqualTo(7);
        assertThat(timeline.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.attemptNo()).isEqualTo(1);
            assertThat(attempt.callSid()).isEqualTo("CA" + call.jobId() + "-1");
            assertThat(attempt.outcome()).isEqualTo("answered");
            assertThat(attempt.placedAt()).isEqualTo(NOW.plusSeconds(1));
            assertThat(attempt.answeredAt()).isEqualTo(NOW.plusSeconds(2));
            assertThat(attempt.endedAt()).isEqualTo(NOW.plusSeconds(9));
        });
        assertThat(timeline.events())
                .extracting(CallTimeline.Event::kind)
                .containsExactlyInAnyOrder("claimed", "hung_up", "placed", "ended");
        assertThat(refusal(() -> timelines.find(TestBusiness.withLines(1).id(), call.jobId()))
                        .reason())
                .isEqualTo(Reason.NOT_FOUND);
    }

    private void pause(String resumeAt) {
        database.sql("update carrier_accounts set status = 'paused', pause_code = 'suspended', pause_detail = 'pay',"
                        + " paused_at = now(), resume_at = " + resumeAt + " where id = ?")
                .param(business.accountId())
                .update();
    }

    private static NewCalls now(List<Long> leads) {
        return new NewCalls(array(leads), null, 30, 600, 0, false);
    }

    private static NewCalls forced(List<Long> leads) {
        return new NewCalls(array(leads), null, 30, 600, 0, true);
    }

    private static NewCalls waiting(List<Long> leads, int seconds) {
        return new NewCalls(array(leads), null, 30, 600, seconds, false);
    }

    private static long[] array(List<Long> leads) {
        return leads.stream().mapToLong(Long::longValue).toArray();
    }

    private static Refusal refusal(ThrowingCallable action) {
        return assertThatExceptionOfType(Refusal.class).isThrownBy(action).actual();
    }
}
