package io.bulkcall.dialer;

import static io.bulkcall.carrier.CallProgress.ANSWERED;
import static io.bulkcall.carrier.CallProgress.BUSY;
import static io.bulkcall.carrier.CallProgress.CANCELLED;
import static io.bulkcall.carrier.CallProgress.COMPLETED;
import static io.bulkcall.carrier.CallProgress.RINGING;
import static io.bulkcall.dialer.ReportResult.APPLIED;
import static io.bulkcall.dialer.ReportResult.DUPLICATE;
import static io.bulkcall.dialer.ReportResult.LATE;
import static io.bulkcall.dialer.ReportResult.STRAY;
import static io.bulkcall.dialer.ReportResult.UNKNOWN_ATTEMPT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of the reports that an advance is given. */
class ReportsTest {

    private final LinesOfBusiness lines = new LinesOfBusiness(3);

    @AfterEach
    void invariantsHold() {
        lines.business.hold();
    }

    @Test
    void givesBackWithoutCountingTheAttempt() {
        lines.newRun(1, 1);
        Dial dial = lines.advance().getFirst();

        assertThat(lines.advance(lines.giveBack(dial, lines.now.plusSeconds(5))))
                .isEmpty();
        assertThat(lines.status(dial.attempt().jobId())).isEqualTo("queued carrier_not_reached");
        assertThat(lines.attempts(dial.attempt().jobId())).isZero();
        assertThat(lines.wake()).containsExactly(lines.now.plusSeconds(5));

        lines.now = lines.now.plusSeconds(5);
        Dial again = lines.advance().getFirst();
        assertThat(again.attempt().attemptNo()).isEqualTo(2);
        assertThat(lines.attempts(again.attempt().jobId())).isEqualTo(1);
    }

    /** A node that did not hear of its commit says it again. */
    @Test
    void givesBackOnce() {
        lines.newRun(1, 1);
        Dial first = lines.advance().getFirst();
        Dial second = lines.advance(lines.giveBack(first, lines.now)).getFirst();

        assertThat(lines.all(lines.giveBack(first, lines.now)).results()).containsExactly(DUPLICATE);
        assertThat(lines.advance()).isEmpty();
        assertThat(lines.all(lines.placed(second)).results()).containsExactly(APPLIED);
    }

    @Test
    void pausesARunOnceForOneRefusal() {
        long run = lines.newRun(1, 1);
        Report refused = lines.refusedRun(lines.advance().getFirst(), false);
        lines.advance(refused);
        lines.set("update outbound_call_runs set status = 'running', pause_code = null where business_id = :business");
        lines.advance();

        assertThat(lines.all(refused).results()).containsExactly(DUPLICATE);
        assertThat(lines.run(run)).isEqualTo("running");
        assertThat(lines.live()).isEqualTo(1);
    }

    @Test
    void ignoresAGiveBackThatEvidenceHasOvertaken() {
        lines.newRun(1, 1);
        Dial dial = lines.advance().getFirst();
        lines.advance(lines.evidence(dial, RINGING));

        assertThat(lines.all(lines.giveBack(dial, lines.now)).results()).containsExactly(DUPLICATE);
        assertThat(lines.live()).isEqualTo(1);
    }

    @Test
    void pausesTheRunWhoseSettingsAreRefused() {
        long refused = lines.newRun(1, 5);
        long other = lines.newRun(1, 5);
        Dial dial = lines.advance().stream()
                .filter(d -> Long.valueOf(refused).equals(d.runId()))
                .findFirst()
                .orElseThrow();

        lines.advance(lines.refusedRun(dial, false));

        assertThat(lines.run(refused)).isEqualTo("paused settings_refused");
        assertThat(lines.run(other)).isEqualTo("running");
        assertThat(lines.status(dial.attempt().jobId())).isEqualTo("queued settings_refused");
    }

    @Test
    void pausesEveryRunOfARefusedCallerId() {
        long one = lines.newRun(1, 5);
        long other = lines.newRun(1, 5);

        lines.advance(lines.refusedRun(lines.advance().getFirst(), true));

        assertThat(lines.run(one)).isEqualTo("paused caller_id_refused");
        assertThat(lines.run(other)).isEqualTo("paused caller_id_refused");
    }

    @Test
    void pausesARunAfterFiveRefusalsWithOneCause() {
        long run = lines.newRun(1, 20);
        Dial dial = lines.advance().getFirst();
        for (int n = 0; n < 4; n++) {
            dial = lines.advance(lines.refusedNumber(dial, "destination:+44")).getFirst();
        }
        lines.advance(lines.placed(dial));
        dial = lines.advance(lines.ended(dial)).getFirst();
        for (int n = 0; n < 4; n++) {
            dial = lines.advance(lines.refusedNumber(dial, "destination:+44")).getFirst();
        }
        assertThat(lines.run(run)).isEqualTo("running");

        assertThat(lines.advance(lines.refusedNumber(dial, "destination:+44"))).isEmpty();

        assertThat(lines.run(run)).isEqualTo("paused refused_in_a_row");
    }

    @Test
    void bindsTheCallByWhateverComesFirst() {
        lines.newRun(1, 1);
        Dial dial = lines.advance().getFirst();

        assertThat(lines.all(lines.evidence(dial, RINGING)).results()).containsExactly(APPLIED);
        assertThat(lines.status(dial.attempt().jobId())).isEqualTo("calling");
        assertThat(lines.all(lines.placed(dial)).results()).containsExactly(DUPLICATE);
    }

    @Test
    void appliesTheEndOnceHoweverOftenAndLateItComes() {
        lines.newRun(3, 10);
        Dial dial = lines.advance().getFirst();

        assertThat(lines.all(lines.ended(dial)).results()).containsExactly(APPLIED);
        assertThat(lines.all(lines.ended(dial)).results()).containsExactly(DUPLICATE);
        assertThat(lines.all(lines.evidence(dial, RINGING)).results()).containsExactly(DUPLICATE);
        assertThat(lines.all(lines.evidence(dial, BUSY)).results()).containsExactly(DUPLICATE);
        assertThat(lines.status(dial.attempt().jobId())).isEqualTo("completed answered");
        assertThat(lines.live()).isEqualTo(3);
    }

    @Test
    void holdsTheLineOfAnUnknownCall() {
        lines.newRun(1, 5);
        Dial dial = lines.advance().getFirst();

        assertThat(lines.advance(lines.unknown(dial))).isEmpty();
        assertThat(lines.status(dial.attempt().jobId())).isEqualTo("dialing");
        assertThat(lines.live()).isEqualTo(1);
    }

    @Test
    void endsAndCorrectsACallThatTurnsUpAfterItWasGivenUp() {
        long run = lines.newRun(1, 1);
        Dial dial = lines.advance().getFirst();
        lines.advance(lines.lost(dial));
        assertThat(lines.status(dial.attempt().jobId())).isEqualTo("failed unknown no_evidence");

        Advanced late = lines.all(lines.evidence(dial, ANSWERED));
        assertThat(late.results()).containsExactly(LATE);
        assertThat(late.callsToEnd())
                .extracting(Advanced.CallToEnd::callSid)
                .containsExactly(LinesOfBusiness.sid(dial));
        lines.all(lines.evidence(dial, COMPLETED));

        assertThat(lines.status(dial.attempt().jobId())).isEqualTo("completed answered turned_up_late");
        assertThat(lines.run(run)).isEqualTo("completed");
    }

    @Test
    void dialsANumberAgainOnlyAGapAfterTheEndOfACallThatTurnedUpLate() {
        List<Long> lead = lines.business.newLeads(1);
        lines.newRun(1, lead);
        Dial dial = lines.advance().getFirst();
        lines.advance(lines.lost(dial));
        lines.newRun(1, lead);

        lines.now = lines.now.plusSeconds(50);
        lines.all(lines.evidence(dial, ANSWERED));
        lines.now = lines.now.plusSeconds(50);
        assertThat(lines.advance(lines.evidence(dial, ANSWERED))).isEmpty();
        lines.now = lines.now.plusSeconds(50);
        assertThat(lines.advance(lines.evidence(dial, COMPLETED))).isEmpty();

        lines.now = lines.now.plusSeconds(59);
        assertThat(lines.advance()).isEmpty();
        lines.now = lines.now.plusSeconds(31);
        assertThat(lines.advance()).extracting(Dial::phone).containsExactly(dial.phone());
    }

    @Test
    void endsASecondCallOfOneAttempt() {
        lines.newRun(1, 5);
        Dial dial = lines.advance().getFirst();
        lines.advance(lines.placed(dial));

        Advanced stray = lines.all(lines.evidence(dial, "CAother", RINGING));

        assertThat(stray.results()).containsExactly(STRAY);
        assertThat(stray.callsToEnd()).extracting(Advanced.CallToEnd::callSid).containsExactly("CAother");
        assertThat(lines.live()).isEqualTo(1);
        assertThat(lines.all(lines.evidence(dial, "CAother", COMPLETED)).results())
                .containsExactly(STRAY);
        assertThat(lines.live()).isEqualTo(1);
    }

    @Test
    void knowsNoAttemptThatNeverWas() {
        lines.newRun(1, 5);
        Dial dial = lines.advance().getFirst();
        AttemptId never = new AttemptId(lines.business.id(), dial.attempt().jobId(), 2);

        assertThat(lines.all(new Report.Lost(never, lines.now)).results()).containsExactly(UNKNOWN_ATTEMPT);
        assertThat(lines.live()).isEqualTo(1);
    }

    @Test
    void endsAHungUpCallAsSoonAsItIsKnown() {
        lines.newRun(1, 5);
        Dial dial = lines.advance().getFirst();
        lines.set("update slots set end_wanted = true where business_id = :business and job_id is not null");

        assertThat(lines.all(lines.placed(dial)).callsToEnd())
                .extracting(Advanced.CallToEnd::callSid)
                .containsExactly(LinesOfBusiness.sid(dial));
        lines.advance(lines.evidence(dial, CANCELLED));
        assertThat(lines.status(dial.attempt().jobId())).isEqualTo("cancelled cancelled");
    }
}
