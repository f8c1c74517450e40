package io.bulkcall.trial.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The two statements that must work word for word. */
class MissionSqlTests {

    @Test
    void countsActiveCalls() {
        assertThat(Sampler.sql("active_by_business.sql"))
                .isEqualTo("SELECT business_id, COUNT(*) AS active_count FROM outbound_call_jobs"
                        + " WHERE status IN ('dialing', 'calling') GROUP BY business_id;");
    }

    @Test
    void countsARunByStatus() {
        assertThat(Sampler.sql("run_by_status.sql"))
                .isEqualTo(
                        "SELECT status, COUNT(*) AS count FROM outbound_call_jobs WHERE run_id = 1 GROUP BY status;");
    }
}
