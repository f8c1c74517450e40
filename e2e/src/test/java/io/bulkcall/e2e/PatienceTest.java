package io.bulkcall.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void looksUntilItIsSo() {
        AtomicInteger looks = new AtomicInteger();
        assertThat(Patience.await("the third look", looks::incrementAndGet, look -> look == 3))
                .isEqualTo(3);
    }

    @Test
    void saysWhatItWaitedForAndWhatThereWas() {
        assertThatThrownBy(
                        () -> Patience.await(Duration.ZERO, "the end of run 7", () -> "running", "completed"::equals))
                .hasMessage("waited 0 s in vain for the end of run 7; it is: running");
    }
}
