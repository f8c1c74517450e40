package io.bulkcall.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.database.TestDatabase;
import io.bulkcall.database.TestServer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The database killed, stopped, cut off in the middle of a commit, and kept busy by others. */
class DatabaseFaultTest extends FaultTest {

    @Test
    void losesNothingWhenTheDatabaseIsKilledForTenSeconds() {
        comesBack(TestServer::kill, Duration.ofSeconds(10));
    }

    @Test
    @Tag("full")
    void losesNothingWhenTheDatabaseIsStoppedForThirtySeconds() {
        comesBack(TestServer::stop, Duration.ofSeconds(30));
    }

    /** F9. */
    private void comesBack(java.util.function.Consumer<TestServer> end, Duration away) {
        behave(200, 2_000, "");
        try (TestServer database = TestServer.create();
                Fleet fleet = new Fleet(database.url(), carrier.origin(), "1m")) {
            fleet.start();
            Town town = new Town(TestDatabase.dataSource(database.url()), fleet.origin(), 4, 20);
            town.callEverybody(0);
            awaitUntil(() -> creates() > 24);

            end.accept(database);
            pass(away);
            JsonNode calls = carrier.calls();
            long notTaken = Acknowledged.callbacksNotTaken(calls);
            int before = creates();
            database.start();
            long back = System.nanoTime();
            assertThat(Acknowledged.lost(calls, TestDatabase.dataSource(database.url())))
                    .isEmpty();
            awaitUntil(() -> creates() > before);
            long millis = millisSince(back);
            awaitTheEnd(town);

            System.out.println("F9: away " + away.toSeconds() + " s, " + notTaken + " callbacks were not taken then, "
                    + Acknowledged.endsAcknowledged(calls) + " ends acknowledged before and none lost; dials again "
                    + millis + " ms after it is back");
            assertThat(notTaken).isPositive();
            assertThat(millis).isLessThan(4 * 10_000);
            neverMoreThanThreeAtOnce();
            assertThat(town.jobs().keySet()).isSubsetOf("completed answered", "failed unknown");
        }
    }

    /** F10: what ends a call and claims the next is committed, and the answer never comes. */
    @Test
    void dialsNothingOnACommitInDoubt() {
        behave(100, 800, "");
        String database = TestDatabase.createEmpty();
        try (Wire wire = new Wire(URI.create(database).getPort());
                Fleet fleet = new Fleet(wire.instead(database), carrier.origin(), "20s")) {
            fleet.start();
            Town town = new Town(TestDatabase.dataSource(database), fleet.origin(), 1, 9);
            wire.holdAnswersTo("\"progress\":9");
            town.startRun(0);
            wire.awaitHeld(1);
            awaitUntil(() -> town.jobs().containsKey("completed answered"));
            long claimed = town.count("select count(*) from call_attempts");
            wire.cut();

            awaitTheEnd(town);
            long doubtful = town.count("select count(*) from call_events where detail = 'commit_in_doubt'");
            System.out.println("F10: " + claimed + " claims committed, of which " + doubtful
                    + " were in doubt, given back and dialled once later; " + wire.conversationsCut()
                    + " connections cut");
            assertThat(wire.conversationsCut()).isPositive();
            assertThat(doubtful).isPositive();
            assertThat(creates()).isEqualTo(9);
            neverMoreThanThreeAtOnce();
            assertThat(town.jobs()).containsOnly(Map.entry("completed answered", 9L));
        }
    }

    /** F23: every connection for requests waits for a lock, again and again. */
    @Test
    void answersCallbacksWhileRequestsHoldTheirPool() {
        behave(100, 300, "");
        String database = TestDatabase.createEmpty();
        try (Fleet fleet = new Fleet(database, carrier.origin(), "1m")) {
            fleet.start();
            Town town = new Town(TestDatabase.dataSource(database), fleet.origin(), 2, 60);
            town.callEverybody(0);
            AtomicBoolean over = new AtomicBoolean();
            try (Obstacle obstacle = town.obstacle("insert into leads (business_id, phone, created_at, updated_at)"
                    + " values (" + town.id(0) + ", '+972502345678', now(), now())")) {
                for (int n = 0; n < 20; n++) {
                    Thread.startVirtualThread(() -> insist(town, over));
                }
                obstacle.awaitWaiting(10);
                int before = creates();
                awaitUntil(() -> town.unfinished() == 0);
                over.set(true);
                assertThat(creates()).isGreaterThan(before + 20);
            }
            JsonNode ledger = carrier.ledger();
            System.out.println("F23: refill while the pool of requests is held " + ledger.get("refill_ms"));
            assertThat(ledger.get("refill_ms").get("p99").asInt()).isLessThan(4 * 1_000);
            assertThat(ledger.get("callbacks").get("answered_5xx").asInt()).isZero();
            awaitTheEnd(town);
        }
    }

    private static void insist(Town town, AtomicBoolean over) {
        for (int n = 0; !over.get(); n++) {
            town.ask(
                            0,
                            "/leads",
                            "{\"leads\": [{\"phone\": \"+972502345678\"}]}",
                            Thread.currentThread().threadId() + "-" + n)
                    .exceptionally(_ -> null)
                    .join();
        }
    }
}
