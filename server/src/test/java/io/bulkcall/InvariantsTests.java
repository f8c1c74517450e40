package io.bulkcall;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkcall.TestBusiness.Dialled;
import io.bulkcall.lead.LeadFilter;
import io.bulkcall.run.LeadChoice;
import io.bulkcall.run.NewRun;
import io.bulkcall.run.RunCreation;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each invariant can fail: rows are doctored behind the engine's back, and it is noticed. */
class InvariantsTests extends FeatureTest {

    @Autowired
    private RunCreation creation;

    private final TestBusiness business = TestBusiness.withLines(2);

    /** A run with one job answered, two live, one queued. */
    @BeforeEach
    void aRunOnItsWay() {
        business.newLeads(4);
        LeadFilter everybody = LeadFilter.EVERYBODY;
        creation.start(business.id(), new NewRun(new LeadChoice.Matching(everybody), null, null, null, 30, 600), null);
        List<Dialled> live = business.advance(NOW);
        business.ended(live.getFirst(), "answered", NOW);
        business.hold();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I1     | update businesses set max_outbound_calls = 1 where id = :b
            I2     | update outbound_call_jobs set attempts = 2 where business_id = :b and status = 'completed'
            I2     | update outbound_call_jobs set attempt_no = 2 where business_id = :b and status = 'completed'
            I3     | update live_numbers set free_at = now() where business_id = :b and free_at = 'infinity'
            I3     | update live_numbers set free_at = 'infinity' where business_id = :b
            I4     | update slots set job_id = null where business_id = :b
            I5     | delete from slots where business_id = :b and slot_no = 1
            I5     | update slots set attempt_no = 7 where business_id = :b
            I5     | update outbound_call_jobs set status = 'completed', outcome = 'busy' where business_id = :b and status = 'dialing'
            I5     | update call_attempts set progress = 1 where business_id = :b and progress = 9
            I6     | update outbound_call_runs set answered = 2 where business_id = :b
            I6     | update outbound_call_runs set voicemail = 1 where business_id = :b
            I6     | update outbound_call_jobs set outcome = 'voicemail' where business_id = :b and status = 'completed'
            I6     | update outbound_call_runs set total = 5 where business_id = :b
            queue  | delete from job_queue where business_id = :b
            queue  | update outbound_call_jobs set status = 'cancelled' where business_id = :b and status = 'queued'
            status | update outbound_call_jobs set status = 'failed' where business_id = :b and status = 'completed'
            status | update outbound_call_jobs set status = 'failed', outcome = 'voicemail' where business_id = :b and status = 'completed'
            status | update outbound_call_runs set status = 'completed' where business_id = :b
            status | update outbound_call_runs set status = 'paused' where business_id = :b
            """)
    void noticeWhatWasDoctored(String invariant, String doctoring) {
        database.sql(doctoring).param("b", business.id()).update();
        if (invariant.equals("I4")) {
            database.sql(
                            "update outbound_call_jobs set status = 'completed' where business_id = :b and status = 'dialing'")
                    .param("b", business.id())
                    .update();
        }

        assertThatThrownBy(business::hold).isInstanceOf(AssertionError.class).hasMessageContaining(invariant + ": ");
    }
}
