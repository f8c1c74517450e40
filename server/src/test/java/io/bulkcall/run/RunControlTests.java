package io.bulkcall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.bulkcall.FeatureTest;
import io.bulkcall.TestBusiness;
import io.bulkcall.TestBusiness.Dialled;
import io.bulkcall.call.Job;
import io.bulkcall.request.Reason;
import io.bulkcall.request.Refusal;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RunControlTests extends FeatureTest {

    @Autowired
    private RunCreation creation;

    @Autowired
    private RunControl control;

    @Autowired
    private Runs runs;

    private final TestBusiness business = TestBusiness.withLines(3);

    @AfterEach
    void holds() {
        business.hold();
    }

    @Test
    void pausesWithoutTouchingLiveCalls() {
        Run run = start(10);
        List<Dialled> live = business.advance(NOW);

        ControlledRun paused = control.pause(business.id(), run.id());

        assertThat(paused.run().status()).isEqualTo(RunStatus.PAUSED);
        assertThat(paused.run().pauseReason())
                .isEqualTo(new PauseReason("operator", null, "Resume the run when it should go on."));
        assertThat(paused.live())
                .extracting(Job::id)
                .containsExactlyElementsOf(live.stream().map(Dialled::jobId).toList());
        assertThat(business.ended(live.getFirst(), "answered", NOW)).isEmpty();
        assertThat(runs.find(business.id(), run.id()).counts()).isEqualTo(new JobCounts(7, 2, 0, 1, 0, 0));
    }

    @Test
    void goesOnWhenResumed() {
        Run run = start(10);
        control.pause(business.id(), run.id());
        assertThat(business.advance(NOW)).isEmpty();

        ControlledRun resumed = control.resume(business.id(), run.id());

        assertThat(resumed.run().status()).isEqualTo(RunStatus.RUNNING);
        assertThat(resumed.run().pauseReason()).isNull();
        assertThat(business.advance(NOW)).hasSize(3);
    }

    @Test
    void completesWhilePausedIfNothingIsLeft() {
        Run run = start(1);
        Dialled call = business.advance(NOW).getFirst();
        control.pause(business.id(), run.id());

        business.ended(call, "busy", NOW);

        assertThat(status(run)).isEqualTo(RunStatus.COMPLETED);
    }

    @Test
    void cancelsWhatIsQueuedAThousandAtATimeAndLetsLiveCallsFinish() {
        Run run = start(2_503);
        Dialled call = business.advance(NOW).getFirst();

        assertThat(control.stop(business.id(), run.id()).run().status()).isEqualTo(RunStatus.STOPPING);

        business.advance(NOW);
        assertThat(counts(run)).isEqualTo(new JobCounts(1500, 3, 0, 0, 0, 1000));
        business.hold();
        business.advance(NOW);
        business.advance(NOW);
        assertThat(counts(run)).isEqualTo(new JobCounts(0, 3, 0, 0, 0, 2500));
        assertThat(business.ended(call, "answered", NOW)).isEmpty();
        assertThat(status(run)).isEqualTo(RunStatus.STOPPING);
        control.hangUp(business.id(), run.id());
    }

    @Test
    void isStoppedWhenTheLastLiveCallHasEnded() {
        Run run = start(4);
        List<Dialled> live = business.advance(NOW);
        control.stop(business.id(), run.id());

        live.forEach(call -> business.ended(call, "no_answer", NOW));

        Run stopped = runs.find(business.id(), run.id());
        assertThat(stopped.status()).isEqualTo(RunStatus.STOPPED);
        assertThat(stopped.endedAt()).isEqualTo(NOW);
        assertThat(stopped.outcomes()).isEqualTo(new JobOutcomes(0, 0, 3, 0, 0, 0, 1, 0));
    }

    @Test
    void wantsTheEndOfEachLiveCallWhenHungUp() {
        Run run = start(5);
        List<Dialled> live = business.advance(NOW);
        business.placed(live.getFirst(), NOW);
        Instant checkedLater = database.sql("select max(check_at) from slots where business_id = ?")
                .param(business.id())
                .query((row, _) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .single();
        assertThat(checkedLater).isAfter(NOW);

        ControlledRun hungUp = control.hangUp(business.id(), run.id());

        assertThat(hungUp.run().status()).isEqualTo(RunStatus.STOPPING);
        assertThat(hungUp.live()).hasSize(3);
        assertThat(dueToBeEnded()).containsExactly(live.getFirst().jobId());
        assertThat(database.sql("select count(*) from slots where business_id = ? and end_wanted")
                        .param(business.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void doesNotDialAgainWhatWasHungUpAndThenGivenBack() {
        Run run = start(3);
        List<Dialled> live = business.advance(NOW);
        control.hangUp(business.id(), run.id());

        live.forEach(call -> business.givenBack(call, NOW));

        assertThat(status(run)).isEqualTo(RunStatus.STOPPED);
        assertThat(counts(run)).isEqualTo(new JobCounts(0, 0, 0, 0, 0, 3));
    }

    @Test
    void changesNothingWhenItIsSoAlready() {
        Run run = start(3);

        assertThat(control.resume(business.id(), run.id()).run().status()).isEqualTo(RunStatus.RUNNING);
        control.pause(business.id(), run.id());
        assertThat(control.pause(business.id(), run.id()).run().status()).isEqualTo(RunStatus.PAUSED);
        control.stop(business.id(), run.id());
        assertThat(control.stop(business.id(), run.id()).run().status()).isEqualTo(RunStatus.STOPPING);
        business.advance(NOW);
        assertThat(control.stop(business.id(), run.id()).run().status()).isEqualTo(RunStatus.STOPPED);
        assertThat(control.hangUp(business.id(), run.id()).run().status()).isEqualTo(RunStatus.STOPPED);
    }

    @Test
    void refusesToSteerARunThatHasEnded() {
        Run run = start(1);
        business.ended(business.advance(NOW).getFirst(), "answered", NOW);

        for (ThrowingCallable action : List.<ThrowingCallable>of(
                () -> control.pause(business.id(), run.id()),
                () -> control.resume(business.id(), run.id()),
                () -> control.stop(business.id(), run.id()),
                () -> control.hangUp(business.id(), run.id()),
                () -> control.change(business.id(), run.id(), null, 2))) {
            assertThat(refusal(action)).isEqualTo(Reason.RUN_ENDED);
        }
    }

    @Test
    void knowsNothingOfAnothersRun() {
        Run run = start(1);
        TestBusiness other = TestBusiness.withLines(1);

        assertThat(refusal(() -> control.stop(other.id(), run.id()))).isEqualTo(Reason.NOT_FOUND);
        assertThat(refusal(() -> control.change(other.id(), run.id(), "mine", null)))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(status(run)).isEqualTo(RunStatus.RUNNING);
    }

    @Test
    void dialsMoreOrFewerAtOnceWhenItsConcurrencyIsChanged() {
        Run run = start(10);
        control.change(business.id(), run.id(), null, 1);
        List<Dialled> first = business.advance(NOW);
        assertThat(first).hasSize(1);

        control.change(business.id(), run.id(), null, 3);

        assertThat(business.advance(NOW)).hasSize(2);
        assertThat(control.change(business.id(), run.id(), "Renamed", null).name())
                .isEqualTo("Renamed");
    }

    @Test
    void tellsWhatToDoAboutWhatTheEngineStopped() {
        for (String code : List.of("refused_in_a_row", "caller_id_refused", "settings_refused", "anything_else")) {
            assertThat(PauseReason.of(code, "21210: not yours").whatToDo()).endsWith("resume the run.");
        }
    }

    private Run start(int leads) {
        long[] ids =
                business.newLeads(leads).stream().mapToLong(Long::longValue).toArray();
        return creation.start(business.id(), new NewRun(new LeadChoice.Leads(ids), null, null, null, 30, 600), null)
                .run();
    }

    private List<Long> dueToBeEnded() {
        return database.sql("select job_id from slots where business_id = ? and end_wanted and check_at <= ?")
                .params(business.id(), NOW.atOffset(java.time.ZoneOffset.UTC))
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private JobCounts counts(Run run) {
        return runs.find(business.id(), run.id()).counts();
    }

    private RunStatus status(Run run) {
        return runs.find(business.id(), run.id()).status();
    }

    private static Reason refusal(ThrowingCallable action) {
        return assertThatExceptionOfType(Refusal.class)
                .isThrownBy(action)
                .actual()
                .reason();
    }
}
