package io.bulkcall.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.database.TestDatabase;
import io.bulkcall.database.TestServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** F11: the machine of the database is gone, and its standby takes over. */
class FailoverTest extends FaultTest {

    /** When the primary dies it has written commits that the standby never got; nobody was told of them. */
    @Test
    void losesNothingToASynchronousStandby() {
        behave(200, 1_500, "");
        try (TestServer primary = TestServer.create();
                Wire replication = new Wire(primary.port());
                TestServer standby = primary.standby(replication.port());
                Fleet fleet = new Fleet(primary.urlWith(standby), carrier.origin(), "1m")) {
            fleet.start();
            primary.waitForStandby();
            Town town = new Town(TestDatabase.dataSource(primary.urlWith(standby)), fleet.origin(), 5, 20);
            town.callEverybody(0);
            awaitUntil(() -> creates() > 25);
            replication.hold(Wire.Direction.ANSWERS);
            awaitUntil(() -> !primary.ask("select count(*) from pg_stat_activity where wait_event = 'SyncRep'")
                    .equals("0"));
            JsonNode calls = failOver(primary, replication, standby);
            long over = System.nanoTime();
            List<String> lost = Acknowledged.lost(calls, TestDatabase.dataSource(standby.url()));
            int before = creates();
            awaitUntil(() -> creates() > before);
            long millis = millisSince(over);
            awaitTheEnd(town);

            System.out.println("F11 synchronous: " + calls.size() + " calls asked for and "
                    + Acknowledged.endsAcknowledged(calls) + " ends acknowledged, " + lost.size()
                    + " lost; dials again " + millis + " ms after the promotion");
            assertThat(lost).isEmpty();
            assertThat(Acknowledged.endsAcknowledged(calls)).isPositive();
            assertThat(millis).isLessThan(4 * 10_000);
            neverMoreThanThreeAtOnce();
        }
    }

    /** The counter-test: a standby that nobody waits for is behind, and the same look at it sees what is missing. */
    @Test
    void seesWhatAnAsynchronousStandbyLoses() {
        behave(200, 500, "");
        try (TestServer primary = TestServer.create();
                Wire replication = new Wire(primary.port());
                TestServer standby = primary.standby(replication.port());
                Fleet fleet = new Fleet(primary.urlWith(standby), carrier.origin(), "1m")) {
            fleet.start();
            Town town = new Town(TestDatabase.dataSource(primary.urlWith(standby)), fleet.origin(), 3, 20);
            town.callEverybody(0);
            awaitUntil(() -> creates() > 10);
            replication.hold(Wire.Direction.ANSWERS);
            int held = creates();
            awaitUntil(() -> creates() > held + 10);

            JsonNode calls = failOver(primary, replication, standby);
            List<String> lost = Acknowledged.lost(calls, TestDatabase.dataSource(standby.url()));
            System.out.println(
                    "F11 asynchronous: " + calls.size() + " calls asked for, " + lost.size() + " facts lost");
            assertThat(lost).anyMatch(fact -> fact.startsWith("the intent"));
            assertThat(lost).anyMatch(fact -> fact.startsWith("the end"));
        }
    }

    /** @return what the carrier had been told until then */
    private JsonNode failOver(TestServer primary, Wire replication, TestServer standby) {
        primary.kill();
        JsonNode calls = carrier.calls();
        replication.cut();
        standby.promote();
        return calls;
    }
}
