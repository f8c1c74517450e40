package io.bulkcall.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkcall.database.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two nodes and everything that goes wrong, judged by the carrier's own books. */
class StormTest {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(5);
    private static final String FAULTS = """
            {"to": "*", "outcome": {"answered": 70, "busy": 10, "no_answer": 15, "failed": 5},
             "ring_ms": [100, 600], "talk_ms": [%d, %d],
             "faults": {"callback_lost": 0.1, "callback_doubled": 0.1, "500_placed": 0.02}}""";
    private static final String QUIET = """
            {"to": "*", "outcome": {"answered": 70, "busy": 10, "no_answer": 15, "failed": 5},
             "ring_ms": [100, 600], "talk_ms": [%d, %d], "faults": []}""";

    @Test
    @Tag("full")
    void twoNodesKeepEveryPromiseInGoodWeather() {
        run(20, 20, 2, QUIET.formatted(300, 1_500), 0);
    }

    @Test
    void twoNodesKeepEveryPromiseWhileTheyAreKilled() {
        run(20, 30, 2, FAULTS.formatted(300, 3_000), 3);
    }

    @Test
    @Tag("full")
    void twoHundredBusinessesInGoodWeather() {
        run(200, 100, 3, QUIET.formatted(300, 6_000), 0);
    }

    @Test
    @Tag("full")
    void twoHundredBusinessesWhileTwentyNodesAreKilled() {
        run(200, 100, 3, FAULTS.formatted(4_000, 12_000), 20);
    }

    /** As soon as there are two nodes again, one of them dies. */
    @Test
    @Tag("full")
    void twoHundredKills() {
        run(50, 350, 3, FAULTS.formatted(4_000, 12_000), 200, Duration.ofSeconds(1));
    }

    /** 600 lines that are held for 12 s each. */
    @Test
    @Tag("full")
    void refillsAtFiftyCallsASecond() {
        run(200, 15, 0, QUIET.formatted(11_000, 12_500), 0);
    }

    /** 600 lines that are held for 6 s each. */
    @Test
    @Tag("full")
    void refillsAtAHundredCallsASecond() {
        run(200, 30, 0, QUIET.formatted(5_000, 6_500), 0);
    }

    /** 600 lines that are held for 3 s each. */
    @Test
    @Tag("full")
    void refillsAtTwoHundredCallsASecond() {
        run(200, 60, 0, QUIET.formatted(2_200, 3_000), 0);
    }

    /** 600 lines that are held for 1.5 s each. */
    @Test
    @Tag("full")
    void refillsAtFourHundredCallsASecond() {
        run(200, 90, 0, QUIET.formatted(1_000, 1_300), 0);
    }

    private static void run(int businesses, int leads, int direct, String behaviour, int kills) {
        run(businesses, leads, direct, behaviour, kills, BETWEEN_KILLS);
    }

    private static void run(int businesses, int leads, int direct, String behaviour, int kills, Duration betweenKills) {
        String url = TestDatabase.createEmpty();
        DataSource dataSource = TestDatabase.dataSource(url);
        try (SimulatedCarrier carrier = new SimulatedCarrier("unlimited", Fleet.ACCOUNT_SID + ":" + Fleet.AUTH_TOKEN);
                Fleet fleet = new Fleet(url, carrier.origin(), "20s")) {
            carrier.behave(behaviour);
            fleet.start();
            fleet.start();
            Town town = new Town(dataSource, fleet.origin(), businesses, leads);
            long started = System.nanoTime();
            town.callEverybody(direct);

            List<Long> liveWhenKilled = new ArrayList<>();
            for (int kill = 0; kill < kills; kill++) {
                await().pollDelay(betweenKills).atMost(PATIENCE).until(() -> true);
                liveWhenKilled.add(town.live());
                fleet.killAndReplace(kill % fleet.size());
            }
            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> town.unfinished() == 0);
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(500))
                    .until(carrier::isQuiet);

            JsonNode ledger = carrier.ledger();
            print(businesses * leads, took, town, ledger, liveWhenKilled);
            assertThat(ledger.get("max_live_by_caller_id").values())
                    .hasSize(businesses)
                    .allMatch(most -> most.asInt() <= 3)
                    .anyMatch(most -> most.asInt() == 3);
            assertThat(ledger.get("dialled_more_than_once").asInt()).isZero();
            assertThat(ledger.get("refused_requests").get("count").asInt()).isZero();
            assertThat(town.live()).isZero();
            assertThat(town.jobs().keySet()).noneMatch(state -> state.startsWith("queued"));
            town.invariantsHold();
            assertThat(fleet.errors()).isEmpty();
            if (kills > 0) {
                assertThat(liveWhenKilled).allMatch(live -> live > 0);
                assertThat(ledger.get("faults").propertyNames())
                        .contains("callback_lost", "callback_doubled", "500_placed");
            } else {
                assertThat(ledger.get("twiml_errors").asInt()).isZero();
                assertThat(town.jobs()).doesNotContainKey("failed unknown");
            }
        }
    }

    private static void print(int jobs, Duration took, Town town, JsonNode ledger, List<Long> liveWhenKilled) {
        System.out.printf(
                "storm: %d jobs of %d businesses in %d s (%.0f a second), %d kills with %s calls live%n",
                jobs,
                town.size(),
                took.toSeconds(),
                jobs * 1e9 / took.toNanos(),
                liveWhenKilled.size(),
                liveWhenKilled);
        System.out.println("storm: jobs " + town.jobs());
        System.out.println("storm: faults " + ledger.get("faults") + ", dialled more than once "
                + ledger.get("dialled_more_than_once") + ", refill " + ledger.get("refill_ms") + ", callbacks "
                + ledger.get("callbacks") + ", asked what to say while no node lived " + ledger.get("twiml_errors"));
    }
}
