package io.bulkcall.dialer;

import static io.bulkcall.carrier.AnsweredBy.FAX;
import static io.bulkcall.carrier.AnsweredBy.HUMAN;
import static io.bulkcall.carrier.AnsweredBy.MACHINE;
import static io.bulkcall.carrier.AnsweredBy.UNKNOWN;
import static io.bulkcall.carrier.CallProgress.ANSWERED;
import static io.bulkcall.carrier.CallProgress.BUSY;
import static io.bulkcall.carrier.CallProgress.COMPLETED;
import static io.bulkcall.dialer.ReportResult.APPLIED;
import static io.bulkcall.dialer.ReportResult.DUPLICATE;
import static io.bulkcall.dialer.ReportResult.LATE;
import static io.bulkcall.dialer.ReportResult.STRAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.carrier.AnsweredBy;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who answered is told beside a call, at its end, and by whoever is asked: in any order, twice, late, or never. */
class AnsweredByTest {

    private final LinesOfBusiness lines = new LinesOfBusiness(3);
    private final long run = lines.newRun(1, 2);
    private final Dial dial = lines.advance().getFirst();
    private final long job = dial.attempt().jobId();

    @AfterEach
    void invariantsHold() {
        lines.business.hold();
    }

    @ParameterizedTest
    @CsvSource({"MACHINE, voicemail", "FAX, voicemail", "HUMAN, answered", "UNKNOWN, answered"})
    void endsAsWhatTheVerdictSaid(AnsweredBy verdict, String outcome) {
        lines.advance(lines.evidence(dial, ANSWERED));
        assertThat(lines.all(lines.verdict(dial, verdict)).results()).containsExactly(APPLIED);
        assertThat(lines.status(job)).isEqualTo("calling");

        assertThat(lines.advance(lines.ended(dial))).hasSize(1);
        assertThat(lines.status(job)).isEqualTo("completed " + outcome);
        assertThat(lines.count(run, outcome)).isEqualTo(1);
    }

    @Test
    void takesTheVerdictOnTheEndForOneBesideTheCall() {
        lines.advance(lines.told(dial, COMPLETED, MACHINE));

        assertThat(lines.status(job)).isEqualTo("completed voicemail");
        assertThat(lines.verdicts(job)).containsExactly("machine");
    }

    @Test
    void takesAVerdictForTheAnswerThatItImplies() {
        lines.advance(lines.verdict(dial, MACHINE));
        assertThat(lines.status(job)).isEqualTo("calling");

        assertThat(lines.all(lines.evidence(dial, ANSWERED)).results()).containsExactly(DUPLICATE);
        lines.advance(lines.ended(dial));
        assertThat(lines.status(job)).isEqualTo("completed voicemail");
    }

    @Test
    void remembersAVerdictOnce() {
        lines.advance(lines.verdict(dial, MACHINE));

        assertThat(lines.all(lines.verdict(dial, MACHINE)).results()).containsExactly(DUPLICATE);
        lines.advance(lines.told(dial, COMPLETED, MACHINE));
        assertThat(lines.all(lines.verdict(dial, MACHINE)).results()).containsExactly(DUPLICATE);
        assertThat(lines.all(lines.told(dial, COMPLETED, MACHINE)).results()).containsExactly(DUPLICATE);
        assertThat(lines.verdicts(job)).containsExactly("machine");
        assertThat(lines.count(run, "voicemail")).isEqualTo(1);
    }

    /** The carrier's callbacks are not in order: the end may be here first. */
    @Test
    void correctsAnEndThatWasCountedAsAnAnswer() {
        lines.advance(lines.ended(dial));
        assertThat(lines.count(run, "answered")).isEqualTo(1);

        assertThat(lines.all(lines.verdict(dial, MACHINE)).results()).containsExactly(APPLIED);
        assertThat(lines.status(job)).isEqualTo("completed voicemail");
        assertThat(lines.count(run, "answered")).isZero();
        assertThat(lines.count(run, "voicemail")).isEqualTo(1);
        assertThat(lines.all(lines.verdict(dial, MACHINE)).results()).containsExactly(DUPLICATE);
        assertThat(lines.all(lines.verdict(dial, HUMAN)).results()).containsExactly(DUPLICATE);
        assertThat(lines.count(run, "voicemail")).isEqualTo(1);
    }

    @Test
    void correctsARunThatHasEnded() {
        Dial last = lines.advance(lines.ended(dial)).getFirst();
        lines.advance(lines.ended(last));
        assertThat(lines.run(run)).isEqualTo("completed");

        lines.advance(lines.verdict(last, FAX));
        assertThat(lines.run(run)).isEqualTo("completed");
        assertThat(lines.count(run, "voicemail")).isEqualTo(1);
    }

    @Test
    void correctsNoOtherEnd() {
        lines.advance(lines.evidence(dial, BUSY));

        assertThat(lines.all(lines.verdict(dial, MACHINE)).results()).containsExactly(DUPLICATE);
        assertThat(lines.status(job)).isEqualTo("completed busy");
    }

    @Test
    void believesAMachineAndNothingLessSure() {
        lines.advance(lines.verdict(dial, UNKNOWN));
        lines.advance(lines.verdict(dial, HUMAN));
        lines.advance(lines.verdict(dial, UNKNOWN));
        assertThat(lines.answeredBy(job)).isEqualTo("human");
        lines.advance(lines.verdict(dial, MACHINE));
        lines.advance(lines.verdict(dial, HUMAN));
        assertThat(lines.answeredBy(job)).isEqualTo("machine");

        lines.advance(lines.told(dial, COMPLETED, HUMAN));
        assertThat(lines.status(job)).isEqualTo("completed voicemail");
    }

    @Test
    void knowsAMachineThatTurnsUpAfterItsCallWasGivenUp() {
        lines.advance(lines.lost(dial));

        assertThat(lines.all(lines.verdict(dial, MACHINE)).results()).containsExactly(LATE);
        assertThat(lines.status(job)).isEqualTo("failed unknown no_evidence");
        lines.advance(lines.ended(dial));
        assertThat(lines.status(job)).isEqualTo("completed voicemail turned_up_late");
        assertThat(lines.count(run, "voicemail")).isEqualTo(1);
    }

    @Test
    void leavesTheVerdictOnAnotherCallAlone() {
        lines.advance(lines.placed(dial));
        Report.Evidence another = new Report.Evidence(
                dial.attempt(), Report.Source.CALLBACK, lines.now, "CA-another", ANSWERED, null, null, MACHINE);

        assertThat(lines.all(another).results()).containsExactly(STRAY);
        assertThat(lines.answeredBy(job)).isEqualTo("-");
    }

    @Test
    void asksForVerdictsUnlessTheBusinessDoesWithout() {
        assertThat(dial.machineDetection()).isTrue();

        lines.set("update businesses set machine_detection = false where id = :business");
        List<Dial> next = lines.advance(lines.ended(dial));
        assertThat(next).singleElement().extracting(Dial::machineDetection).isEqualTo(false);
    }
}
