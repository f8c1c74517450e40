package io.bulkcall.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.database.TestDatabase;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Several nodes: started together, ended one by one, and steered while they die. */
class FleetTest extends FaultTest {

    private final String database = TestDatabase.createEmpty();

    private Town town(Fleet fleet, int businesses, int leads) {
        return new Town(TestDatabase.dataSource(database), fleet.origin(), businesses, leads);
    }

    @Test
    void startsTwoNodesInTheSameMoment() {
        startsTogether(2);
    }

    @Test
    @Tag("full")
    void startsFiveNodesInTheSameMomentAndRestartsEach() {
        startsTogether(5);
    }

    /** F26: on a database with nothing in it, which one of them migrates. */
    private void startsTogether(int nodes) {
        behave(100, 500, "{\"name\": \"answer_late\", \"ms\": 500, \"rate\": 0.2}");
        try (Fleet fleet = new Fleet(database, carrier.origin(), "20s")) {
            fleet.startTogether(nodes);
            Town town = town(fleet, 10, 10 * nodes);
            town.callEverybody(0);
            awaitUntil(() -> creates() > 30);
            long slowest = 0;
            for (int n = 0; n < nodes; n++) {
                long begun = System.nanoTime();
                assertThat(fleet.end(n)).isZero();
                slowest = Math.max(slowest, millisSince(begun));
                fleet.replace(n);
            }
            awaitTheEnd(town);

            System.out.println("F26: " + nodes + " nodes from the same moment, each restarted; SIGTERM took at most "
                    + slowest + " ms; " + town.jobs());
            assertThat(slowest).isLessThan(4 * 20_000);
            neverMoreThanThreeAtOnce();
            assertThat(town.jobs()).containsOnly(Map.entry("completed answered", 100L * nodes));
            assertThat(fleet.errors()).isEmpty();
        }
    }

    /** F28: a node dies in the moment of each pause, and at last of the stop. */
    @Test
    @Tag("full")
    void startsNoPostAfterAPauseOrStopWhileNodesDie() {
        behave(100, 300, "");
        try (Fleet fleet = new Fleet(database, carrier.origin(), "20s")) {
            fleet.start();
            fleet.start();
            Town town = town(fleet, 1, 300);
            long run = town.startRun(0);
            awaitUntil(() -> creates() > 10);

            assertThat(latestAfter(fleet, town, run, "pause", 0)).isLessThan(4 * 1_000);
            town.steer(0, run, "resume");
            int before = creates();
            awaitUntil(() -> creates() > before + 5);
            assertThat(latestAfter(fleet, town, run, "stop", 1)).isLessThan(4 * 1_000);

            awaitTheEnd(town);
            neverMoreThanThreeAtOnce();
            assertThat(town.one("select status from outbound_call_runs")).isEqualTo("stopped");
            assertThat(town.jobs()).containsKey("cancelled cancelled");
        }
    }

    /** @return how many milliseconds after the answer the last call was asked for */
    private long latestAfter(Fleet fleet, Town town, long run, String action, int killed) {
        town.steer(0, run, action);
        Instant answered = Instant.now();
        fleet.killAndReplace(killed);
        fleet.ready(killed);
        awaitUntil(() -> town.live() == 0);
        long latest = 0;
        for (JsonNode call : carrier.calls()) {
            Instant created = Instant.parse(call.get("created_at").asString());
            latest = Math.max(latest, created.toEpochMilli() - answered.toEpochMilli());
        }
        System.out.println("F28: the last call after the answer to " + action + ": " + latest + " ms");
        return latest;
    }

    /** F27. */
    @Test
    @Tag("full")
    void dialsTwoHundredSmallBusinessesBesideOneWithAMillion() {
        behave(200, 2_000, "");
        try (Fleet fleet = new Fleet(database, carrier.origin(), "1m")) {
            fleet.start();
            Town town = town(fleet, 201, 10);
            JdbcClient.create(town.database())
                    .sql("insert into leads (business_id, phone, created_at, updated_at)"
                            + " select ?, '+97254' || (1000000 + i), now(), now() from generate_series(1, 1000000) i")
                    .param(town.id(0))
                    .update();
            assertThat(town.ask(0, "/runs", "{\"filter\": {}}", "large").join().statusCode())
                    .isEqualTo(201);
            awaitUntil(() -> creates() > 3);
            for (int business = 1; business < town.size(); business++) {
                town.startRun(business);
            }
            awaitUntil(() ->
                    town.count("select count(distinct business_id) from call_attempts where placed_at is not null")
                            == town.size());
            long millis = town.count("select max(extract(epoch from first - created_at) * 1000)::bigint from ("
                    + " select r.business_id, r.created_at, min(a.placed_at) as first from outbound_call_runs r"
                    + " join outbound_call_jobs j on j.business_id = r.business_id and j.run_id = r.id"
                    + " join call_attempts a on a.business_id = j.business_id and a.job_id = j.id"
                    + " where r.business_id <> " + town.id(0) + " group by 1, 2) firsts");
            System.out.println("F27: the slowest of 200 small businesses had its first call " + millis
                    + " ms after its run was made, beside one with 1,000,000 queued");
            assertThat(millis).isLessThan(4 * 5_000);
            neverMoreThanThreeAtOnce();
        }
    }
}
