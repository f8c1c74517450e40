package io.bulkcall.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.database.TestDatabase;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** F21: a node that stands still for a while (SIGSTOP) and then goes on where it was, as after a long pause of its machine. */
class FreezeTest extends FaultTest {

    private final String database = TestDatabase.createEmpty();

    @Test
    @Tag("full")
    void keepsEveryPromiseWhenANodeStandsStillForFiveSeconds() {
        freeze(Duration.ofSeconds(5), "20s", 40);
        neverMoreThanThreeAtOnce();
    }

    @Test
    @Tag("full")
    void keepsEveryPromiseWhenANodeStandsStillForThirtySeconds() {
        freeze(Duration.ofSeconds(30), "2m", 60);
        neverMoreThanThreeAtOnce();
    }

    /** What the node was about to ask for may come when its line was given up; such a call is ended. */
    @Test
    @Tag("full")
    void dialsNobodyTwiceWhenANodeStandsStillForLongerThanTheHorizon() {
        freeze(Duration.ofSeconds(60), "20s", 80);
        System.out.println("F21: most calls at once " + carrier.ledger().get("max_live_by_caller_id"));
    }

    /** Its POSTs are under way when it stops; they arrive when their lines were given up long ago. */
    @Test
    @Tag("full")
    void endsTheCallsOfAFrozenNodeThatComeAboutAfterTheHorizon() {
        behave(1_000, 600_000, "");
        try (Wire wire = new Wire(carrier.origin().getPort());
                Fleet fleet = new Fleet(database, carrier.origin(), "20s")) {
            fleet.start("TWILIO_API_URL", wire.instead(carrier.origin()).toString());
            Town town = new Town(TestDatabase.dataSource(database), fleet.origin(), 1, 3);
            wire.hold(Wire.Direction.QUESTIONS);
            town.startRun(0);
            wire.awaitHeld(3);
            fleet.freeze(0);
            fleet.start();
            awaitUntil(() -> town.jobs().equals(Map.of("failed unknown", 3L)));
            assertThat(creates()).isZero();

            wire.release();
            awaitUntil(() -> creates() > 0);
            awaitUntil(carrier::isQuiet);
            fleet.thaw(0);
            awaitTheEnd(town);
            awaitUntil(() -> town.count("select count(*) from stray_calls") == 0);

            System.out.println("F21: " + creates() + " calls came about after the horizon: " + town.jobs());
            assertThat(town.count("select count(*) from outbound_call_jobs where outcome = 'unknown'"))
                    .isEqualTo(3 - creates());
        }
    }

    private void freeze(Duration duration, String horizon, int leads) {
        behave(200, 1_000, "{\"name\": \"answer_late\", \"ms\": 300, \"rate\": 0.3}");
        try (Fleet fleet = new Fleet(database, carrier.origin(), horizon)) {
            fleet.start();
            fleet.start();
            Town town = new Town(TestDatabase.dataSource(database), fleet.origin(), 6, leads);
            town.callEverybody(0);
            awaitUntil(() -> creates() > 30);

            fleet.freeze(0);
            int before = creates();
            pass(duration);
            int meanwhile = creates() - before;
            fleet.thaw(0);
            awaitTheEnd(town);

            System.out.println("F21: frozen for " + duration.toSeconds() + " s, horizon " + horizon + ", " + meanwhile
                    + " calls by the other node meanwhile: " + town.jobs() + ", strays "
                    + town.count("select count(*) from stray_calls") + ", given back "
                    + town.count("select count(*) from call_attempts where outcome = 'not_placed'"));
            assertThat(meanwhile).isPositive();
            assertThat(town.jobs().keySet()).isSubsetOf("completed answered", "failed unknown", "cancelled cancelled");
            assertThat(fleet.errors()).isEmpty();
        }
    }
}
