package io.bulkcall.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/** A carrier, and what is asked of every deployment whatever broke. Promises of time hold at four times; figures are printed. */
abstract class FaultTest {

    static final Duration PATIENCE = Duration.ofMinutes(3);

    final SimulatedCarrier carrier = new SimulatedCarrier("unlimited", Fleet.ACCOUNT_SID + ":" + Fleet.AUTH_TOKEN);

    @AfterEach
    void endTheCarrier() {
        carrier.close();
    }

    /** Everybody answers. */
    final void behave(int ringMs, int talkMs, String faults) {
        carrier.behave("{\"to\": \"*\", \"outcome\": \"answered\", \"ring_ms\": %d, \"talk_ms\": %d, \"faults\": [%s]}"
                .formatted(ringMs, talkMs, faults));
    }

    final int creates() {
        return carrier.ledger().get("creates").asInt();
    }

    /** How often it really happened. */
    final int fired(String fault) {
        JsonNode count = carrier.ledger().get("faults").get(fault);
        return count == null ? 0 : count.asInt();
    }

    static void awaitUntil(Callable<Boolean> condition) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).until(condition);
    }

    final void awaitTheEnd(Town town) {
        awaitUntil(() -> town.unfinished() == 0);
        awaitUntil(carrier::isQuiet);
        assertThat(carrier.ledger().get("dialled_more_than_once").asInt()).isZero();
        town.invariantsHold();
    }

    /** I1, by the carrier's count. */
    final void neverMoreThanThreeAtOnce() {
        assertThat(carrier.ledger().get("max_live_by_caller_id").values()).allMatch(most -> most.asInt() <= 3);
    }

    /** While something is broken. */
    static void pass(Duration duration) {
        await().pollDelay(duration).atMost(duration.plusMinutes(1)).until(() -> true);
    }

    static long millisSince(long nanoTime) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanoTime);
    }
}
