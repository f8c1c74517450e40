package io.bulkcall.dialer;

import static io.bulkcall.carrier.CallProgress.COMPLETED;
import static io.bulkcall.carrier.CallProgress.RINGING;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.carrier.CallProgress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The carrier was asked for a call between two numbers while an attempt was live, and the answer comes when it is over.
 * Found by the simulation: the answer to one that was given back ended the call of the next.
 */
class SearchedEvidenceTest {

    private final LinesOfBusiness lines = new LinesOfBusiness(1);

    @AfterEach
    void invariantsHold() {
        lines.business.hold();
    }

    @Test
    void leavesTheCallOfTheNextAttemptAlone() {
        lines.newRun(1, 1);
        Dial first = lines.advance().getFirst();
        Dial second = lines.advance(lines.giveBack(first, lines.now)).getFirst();

        Advanced late = lines.all(found(first, LinesOfBusiness.sid(second), RINGING));
        assertThat(late.results()).containsExactly(ReportResult.DUPLICATE);
        assertThat(late.callsToEnd()).isEmpty();

        lines.all(lines.placed(second));
        lines.all(lines.ended(second));
        assertThat(lines.all(found(first, LinesOfBusiness.sid(second), COMPLETED))
                        .results())
                .containsExactly(ReportResult.DUPLICATE);
        assertThat(lines.status(second.attempt().jobId())).isEqualTo("completed answered");
    }

    @Test
    void leavesTheCallOfAnotherRunAlone() {
        List<Long> lead = lines.business.newLeads(1);
        lines.newRun(1, lead);
        Dial lost = lines.advance().getFirst();
        lines.all(lines.lost(lost));
        lines.newRun(1, lead);
        lines.now = lines.now.plusSeconds(120);
        Dial next = lines.advance().getFirst();

        assertThat(lines.all(found(lost, LinesOfBusiness.sid(next), RINGING)).callsToEnd())
                .isEmpty();
    }

    @Test
    void endsItsOwnCallThatNobodyElseCanHave() {
        lines.newRun(1, 1);
        Dial lost = lines.advance().getFirst();
        lines.all(lines.lost(lost));

        assertThat(lines.all(found(lost, "CA-its-own", RINGING)).callsToEnd())
                .extracting(Advanced.CallToEnd::callSid)
                .containsExactly("CA-its-own");
    }

    private Report found(Dial dial, String callSid, CallProgress progress) {
        return new Report.Evidence(dial.attempt(), Report.Source.POLL, lines.now, callSid, progress, null, null);
    }
}
