package io.bulkcall.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A job becomes final outside of advance as well: a hang-up takes it out of the queue. */
class EndOfARunTest {

    private final LinesOfBusiness lines = new LinesOfBusiness(1);

    @AfterEach
    void invariantsHold() {
        lines.business.hold();
    }

    @Test
    void isSeenByTheAdvanceAfterItsLastJobWasHungUp() {
        long run = lines.newRun(1, 1);
        lines.set("""
                do $$ begin
                    perform finish_job(business_id, job_id, 'cancelled', 'cancelled', 'hung_up', null, null, now())
                    from job_queue where business_id = %1$d;
                    delete from job_queue where business_id = %1$d;
                end $$""".formatted(lines.business.id()));

        lines.advance();

        assertThat(lines.run(run)).isEqualTo("completed");
    }
}
