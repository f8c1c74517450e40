package io.bulkcall.simulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkcall.simulator.webhook.Overrides.Cause;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesTest {

    @Test
    void hasTwiliosDefaults() {
        assertThat(Overrides.of("https://h/x?a=1"))
                .isEqualTo(new Overrides(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(15),
                        1,
                        Set.of(Cause.NOT_CONNECTED)));
    }

    @Test
    void readsEveryKeyOfTheFragment() {
        assertThat(Overrides.of("https://h/x?a=1#rc=5&rp=5xx,ct,rt&ct=200&rt=300&tt=4000&e=ashburn"))
                .isEqualTo(new Overrides(
                        Duration.ofMillis(200),
                        Duration.ofMillis(300),
                        Duration.ofMillis(4000),
                        5,
                        Set.of(Cause.ANSWERED_5XX, Cause.NOT_CONNECTED, Cause.NOT_ANSWERED)));
    }

    @Test
    void takesAllForEveryCause() {
        assertThat(Overrides.of("https://h/#rp=all").retryOn()).containsExactlyInAnyOrder(Cause.values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rc=6", "rc=-1", "rc=many", "ct=99", "ct=10001", "rt=15001", "tt=0", "rp=3xx", "pr=all", "rc"})
    void refusesWhatTwilioDoesNotKnow(String fragment) {
        assertThatThrownBy(() -> Overrides.of("https://h/x#" + fragment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(fragment.substring(0, 2));
    }

    @Test
    void stripsTheFragmentAlone() {
        assertThat(Overrides.stripped("https://h/x?a=%2B1#rc=5")).isEqualTo("https://h/x?a=%2B1");
    }
}
