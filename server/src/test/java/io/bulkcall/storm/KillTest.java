package io.bulkcall.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bulkcall.JavaProcess;
import io.bulkcall.database.TestDatabase;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Nodes killed at a known point of their work, judged by the carrier's books. */
class KillTest extends FaultTest {

    private final Wire wire = new Wire(carrier.origin().getPort());
    private final String database = TestDatabase.createEmpty();

    @AfterEach
    void endTheWire() {
        wire.close();
    }

    private Fleet fleet(URI carrierOrigin, String horizon) {
        Fleet fleet = new Fleet(database, carrierOrigin, horizon);
        fleet.start();
        return fleet;
    }

    private Town town(Fleet fleet, int leads) {
        return new Town(TestDatabase.dataSource(database), fleet.origin(), 1, leads);
    }

    /** F1. Two lines of three are claimed when the third has to wait, all in one transaction. */
    @Test
    void dialsSoonWhatWasAboutToBeClaimed() {
        behave(100, 200, "");
        try (Fleet fleet = fleet(carrier.origin(), "20s")) {
            Town town = town(fleet, 4);
            try (Obstacle obstacle = town.obstacle("insert into live_numbers select business_id, phone, 'infinity'"
                    + " from leads order by id offset 2 limit 1")) {
                town.startRun(0);
                obstacle.awaitWaiting(1);
                fleet.kill(0);
                obstacle.awaitNobodyWaits();
            }
            assertThat(town.jobs()).containsOnly(Map.entry("queued", 4L));
            assertThat(town.live()).isZero();
            assertThat(creates()).isZero();

            fleet.replace(0);
            long ready = System.nanoTime();
            awaitUntil(() -> creates() > 0);
            long millis = millisSince(ready);
            System.out.println("F1: dialled " + millis + " ms after the restart");
            assertThat(millis).isLessThan(4 * 5_000);
            awaitTheEnd(town);
            assertThat(town.jobs()).containsOnly(Map.entry("completed answered", 4L));
        }
    }

    /** F2, and F7 while reconciling: the second node is killed while it asks the carrier what became of the first's calls. */
    @Test
    void neverDialsAgainWhatMayHaveLeft() {
        behave(100, 200, "");
        try (Fleet fleet = fleet(wire.instead(carrier.origin()), "20s")) {
            Town town = town(fleet, 5);
            wire.hold(Wire.Direction.QUESTIONS);
            town.startRun(0);
            wire.awaitHeld(3);
            long claimed = System.nanoTime();
            fleet.kill(0);
            assertThat(town.jobs()).containsOnly(Map.entry("dialing", 3L), Map.entry("queued", 2L));

            wire.cut();
            wire.hold(Wire.Direction.QUESTIONS);
            fleet.replace(0);
            wire.awaitHeld(6);
            fleet.kill(0);
            wire.cut();

            fleet.replace(0);
            awaitTheEnd(town);
            System.out.println("F2: given up " + millisSince(claimed) + " ms after the claim, horizon 20 s");
            assertThat(creates()).isEqualTo(2);
            assertThat(town.jobs()).containsOnly(Map.entry("failed unknown", 3L), Map.entry("completed answered", 2L));
        }
    }

    /** F3. The dead node's calls are told to another; the list of calls does not know them yet. */
    @Test
    void adoptsByACallbackWhatADeadNodeHasPlaced() {
        behave(
                4_000,
                500,
                "{\"name\": \"callback_late\", \"event\": \"ringing\", \"ms\": 2500},"
                        + " {\"name\": \"list_hidden\", \"ms\": 60000}");
        try (Fleet fleet = fleet(wire.instead(carrier.origin()), "1m")) {
            fleet.start("TWILIO_API_URL", carrier.origin().toString());
            fleet.hide(1);
            Town town = town(fleet, 3);
            wire.hold(Wire.Direction.ANSWERS);
            town.startRun(0);
            awaitUntil(() -> creates() == 3);
            fleet.kill(0);
            fleet.show(1);
            assertThat(town.count("select count(*) from call_attempts where call_sid is null"))
                    .isEqualTo(3);

            awaitUntil(() -> town.count("select count(*) from call_attempts where call_sid is null") == 0);
            Instant adopted = Instant.now();
            long millis = Duration.between(firstCallback("ringing"), adopted).toMillis();
            System.out.println("F3: adopted " + millis + " ms after the first callback left");
            assertThat(millis).isLessThan(4 * 2_000);

            awaitTheEnd(town);
            assertThat(creates()).isEqualTo(3);
            assertThat(town.jobs()).containsOnly(Map.entry("completed answered", 3L));
            assertThat(fired("callback_late")).isEqualTo(3);
        }
    }

    /** The sending of the latest of the first callbacks of all calls. */
    private Instant firstCallback(String event) {
        Instant latest = Instant.EPOCH;
        for (JsonNode call : carrier.calls()) {
            for (JsonNode callback : call.get("callbacks")) {
                Instant sent = Instant.parse(callback.get("sent_at").asString());
                latest = callback.get("event").asString().equals(event) && sent.isAfter(latest) ? sent : latest;
            }
        }
        return latest;
    }

    @Test
    void knowsSoonWhatBecameOfCallsWhoseSidWasNotStored() {
        endsWhileNoNodeLives(false);
    }

    @Test
    @Tag("full")
    void knowsSoonWhatBecameOfCallsWhoseSidWasStored() {
        endsWhileNoNodeLives(true);
    }

    /** F4 and F5. */
    private void endsWhileNoNodeLives(boolean sidStored) {
        behave(sidStored ? 1_500 : 100, 200, "");
        try (Fleet fleet = fleet(carrier.origin(), "20s")) {
            Town town = town(fleet, 3);
            if (sidStored) {
                town.startRun(0);
                awaitUntil(() -> town.count("select count(*) from call_attempts where call_sid is not null") == 3);
                fleet.kill(0);
            } else {
                killBeforeAnySidIsStored(fleet, town);
            }
            // Those given back for being late, on a busy machine, were never placed.
            String unbound = "select count(*) from call_attempts where call_sid is null and progress < 9";
            assertThat(town.count(unbound)).isEqualTo(sidStored ? 0 : 3);
            assertThat(town.unfinished()).isEqualTo(3);
            awaitUntil(carrier::isQuiet);

            fleet.replace(0);
            long ready = System.nanoTime();
            awaitTheEnd(town);
            long millis = millisSince(ready);
            System.out.println((sidStored ? "F5" : "F4") + ": right " + millis + " ms after the restart");
            assertThat(millis).isLessThan(4 * 30_000);
            assertThat(creates()).isEqualTo(3);
            assertThat(town.jobs()).containsOnly(Map.entry("completed answered", 3L));
        }
    }

    /** The claims are committed; then nobody may take the business's lock any more. */
    private void killBeforeAnySidIsStored(Fleet fleet, Town town) {
        behave(3_000, 200, "{\"name\": \"answer_late\", \"ms\": 700}, \"callback_lost\"");
        town.startRun(0);
        awaitUntil(() -> creates() == 3);
        try (Obstacle obstacle = town.obstacle(0)) {
            JavaProcess node = fleet.process(0);
            awaitUntil(() -> node.lines().stream()
                            .filter(line -> line.contains("] Started call for lead="))
                            .count()
                    == 3);
            fleet.kill(0);
            obstacle.awaitNobodyWaits();
        }
    }

    /** F6, before. */
    @Test
    @Tag("full")
    void appliesOnceACallbackThatWasNotCommitted() {
        behave(100, 500, "");
        try (Fleet fleet = fleet(carrier.origin(), "20s")) {
            Town town = town(fleet, 3);
            town.startRun(0);
            awaitUntil(() -> town.count("select count(*) from call_attempts where progress >= 2") == 3);
            try (Obstacle obstacle = town.obstacle(0)) {
                awaitUntil(() -> carrier.ledger().get("live").asInt() == 0);
                obstacle.awaitWaiting(1);
                fleet.kill(0);
                obstacle.awaitNobodyWaits();
                assertThat(town.live()).isEqualTo(3);
            }
            fleet.replace(0);
            long ready = System.nanoTime();
            awaitTheEnd(town);
            System.out.println("F6 before the commit: applied " + millisSince(ready) + " ms after the restart");
            appliedOnce(town, 3);
        }
    }

    /** F6, after: the carrier hears nothing and says it again to another node. */
    @Test
    void appliesOnceACallbackThatWasCommittedUnanswered() {
        behave(100, 500, "");
        try (Wire toDatabase = new Wire(URI.create(database).getPort());
                Fleet fleet = new Fleet(database, carrier.origin(), "20s")) {
            fleet.start("DATABASE_URL", toDatabase.instead(database));
            fleet.start();
            fleet.hide(1);
            Town town = town(fleet, 3);
            toDatabase.holdAnswersTo("\"progress\":9");
            town.startRun(0);
            toDatabase.awaitHeld(1);
            awaitUntil(() -> town.jobs().containsKey("completed answered"));
            fleet.kill(0);
            fleet.show(1);

            awaitTheEnd(town);
            String metrics = fleet.metrics();
            System.out.println("F6 after the commit: the other node heard what was known: "
                    + metrics.lines().filter(line -> line.contains("duplicate")).toList());
            assertThat(metrics).containsPattern("bulkcall_callbacks_total\\{result=\"duplicate\"\\} [1-9]");
            appliedOnce(town, 3);
        }
    }

    private static void appliedOnce(Town town, int jobs) {
        assertThat(town.jobs()).containsOnly(Map.entry("completed answered", (long) jobs));
        assertThat(town.one("select answered || ' of ' || total || ', ' || status from outbound_call_runs"))
                .isEqualTo(jobs + " of " + jobs + ", completed");
    }

    /** F7: an import. The first of its statements is done, the last waits. */
    @Test
    void importsAllOrNothing() {
        try (Fleet fleet = fleet(carrier.origin(), "20s")) {
            Town town = town(fleet, 0);
            String leads = "{\"list\": \"guests\", \"leads\": [{\"phone\": \"+972502345671\"},"
                    + " {\"phone\": \"+972502345672\"}, {\"phone\": \"+972502345673\"}]}";
            CompletableFuture<HttpResponse<String>> cutShort;
            try (Obstacle obstacle = town.obstacle("insert into leads (business_id, phone, created_at, updated_at)"
                    + " values (" + town.id(0) + ", '+972502345673', now(), now())")) {
                cutShort = town.ask(0, "/leads", leads, "once");
                obstacle.awaitWaiting(1);
                fleet.kill(0);
                obstacle.awaitNobodyWaits();
            }
            assertThatThrownBy(cutShort::join).hasRootCauseInstanceOf(java.io.IOException.class);
            assertThat(town.count("select count(*) from leads")).isZero();
            assertThat(town.count("select count(*) from lead_lists")).isZero();

            fleet.replace(0);
            askTwice(town, "/leads", leads, 201);
            assertThat(town.count("select count(*) from leads")).isEqualTo(3);
            assertThat(town.count("select count(*) from lead_list_members")).isEqualTo(3);
        }
    }

    /** F7: the making of a run. All its rows are written when it has to wait. */
    @Test
    void makesARunWholeOrNotAtAll() {
        behave(100, 100, "");
        try (Fleet fleet = fleet(carrier.origin(), "20s")) {
            Town town = town(fleet, 5);
            String everybody = "{\"filter\": {}}";
            CompletableFuture<HttpResponse<String>> cutShort;
            try (Obstacle obstacle = town.obstacle(
                    "insert into wake (business_id, account_id, due_at) values (" + town.id(0) + ", 0, 'infinity')")) {
                cutShort = town.ask(0, "/runs", everybody, "once");
                obstacle.awaitWaiting(1);
                fleet.kill(0);
                obstacle.awaitNobodyWaits();
            }
            assertThatThrownBy(cutShort::join).hasRootCauseInstanceOf(java.io.IOException.class);
            assertThat(town.count("select count(*) from outbound_call_jobs")).isZero();
            assertThat(town.count("select count(*) from outbound_call_runs")).isZero();

            fleet.replace(0);
            askTwice(town, "/runs", everybody, 201);
            awaitTheEnd(town);
            assertThat(town.jobs()).containsOnly(Map.entry("completed answered", 5L));
            assertThat(creates()).isEqualTo(5);
        }
    }

    private static void askTwice(Town town, String path, String body, int expected) {
        for (int n = 0; n < 2; n++) {
            HttpResponse<String> answer = town.ask(0, path, body, "once").join();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
            assertThat(answer.headers().firstValue("Idempotency-Replayed").isPresent())
                    .isEqualTo(n == 1);
        }
    }

    /** F7: a migration. The last of its tables has to wait for one of that name. */
    @Test
    void migratesAllOrNothing() {
        Fleet fleet = new Fleet(database, carrier.origin(), "20s");
        try (fleet) {
            CompletableFuture<Void> starting;
            try (Obstacle obstacle =
                    new Obstacle(TestDatabase.dataSource(database), "create table idempotency_keys (id int)")) {
                starting = CompletableFuture.runAsync(fleet::start);
                obstacle.awaitWaiting(1);
                fleet.killAll();
            }
            assertThatThrownBy(starting::join).hasMessageContaining("ended without a line");

            fleet.start();
            Town town = town(fleet, 3);
            town.startRun(0);
            awaitTheEnd(town);
        }
    }
}
