package io.bulkcall.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A large run is stopped on a node that has nobody who looks after wake rows, as if all tokens were others'. */
class StoppedRunTest {

    private final LinesOfBusiness lines = new LinesOfBusiness(3);
    private final SilentCarrier carrier = new SilentCarrier();
    private final Engine engine = lines.engine(carrier, new BigDecimal("0.01"));

    @AfterEach
    void close() throws InterruptedException {
        engine.close();
        lines.business.hold();
    }

    @Test
    void isCancelledWholeWithoutWaitingForTokens() {
        long run = lines.newRun(3, 3_500);
        lines.set("update outbound_call_runs set status = 'stopping' where business_id = :business");

        engine.lines().advance(lines.business.id()).join();

        await().atMost(Duration.ofMinutes(1)).until(() -> lines.run(run).equals("stopped"));
        assertThat(lines.wake()).isEmpty();
        assertThat(carrier.creates()).isZero();
    }
}
