package io.bulkcall.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkcall.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promises are 5 s, 1 s and 10 ms; they are asserted at four times that, and the figures printed. */
class LargeRunTest {

    private static final int LEADS = 100_000;
    private static final String LONG_CALLS = """
            {"to": "*", "outcome": {"answered": 100}, "ring_ms": [200, 300], "talk_ms": [600000, 600000], "faults": []}""";

    @Test
    void isAcceptedAndBegunAtOnceAndShowsItsProgress() {
        String url = TestDatabase.createEmpty();
        try (SimulatedCarrier carrier = new SimulatedCarrier("unlimited", Fleet.ACCOUNT_SID + ":" + Fleet.AUTH_TOKEN);
                Fleet fleet = new Fleet(url, carrier.origin(), "5m")) {
            carrier.behave(LONG_CALLS);
            fleet.start();
            Town town = new Town(TestDatabase.dataSource(url), fleet.origin(), 1, LEADS);

            long asked = System.nanoTime();
            long run = town.startRun(0);
            long answered = System.nanoTime();
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> carrier.ledger().get("creates").asInt() > 0);
            Duration firstCall = Duration.ofNanos(System.nanoTime() - answered);
            List<Duration> reads = IntStream.range(0, 101)
                    .mapToObj(_ -> town.readProgress(0, run))
                    .sorted()
                    .toList();

            System.out.printf(
                    "large run: %,d leads accepted in %d ms, first call %d ms later, progress read in %d us (median of 101, over HTTP)%n",
                    LEADS,
                    Duration.ofNanos(answered - asked).toMillis(),
                    firstCall.toMillis(),
                    reads.get(50).toNanos() / 1_000);
            assertThat(Duration.ofNanos(answered - asked)).isLessThan(Duration.ofSeconds(20));
            assertThat(firstCall).isLessThan(Duration.ofSeconds(4));
            assertThat(reads.get(50)).isLessThan(Duration.ofMillis(40));
        }
    }
}
