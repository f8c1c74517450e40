package io.bulkcall.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkcall.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the carrier can do to a deployment, one thing at a time, judged by its own books. */
class CarrierFaultTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LEADS_OF_EACH = 15;
    private static final String QUICK = """
            "outcome": "answered", "ring_ms": 100, "talk_ms": [200, 400]""";

    private final SimulatedCarrier carrier =
            new SimulatedCarrier("unlimited", Fleet.ACCOUNT_SID + ":" + Fleet.AUTH_TOKEN);
    private final String database = TestDatabase.createEmpty();

    @BeforeEach
    void behavesUnlessATestSaysOtherwise() {
        carrier.behave("{\"to\": \"*\", " + QUICK + ", \"faults\": []}");
    }

    @AfterEach
    void endTheCarrier() {
        carrier.close();
    }

    private Fleet fleet(int nodes, String callsPerSecond) {
        Fleet fleet = new Fleet(database, carrier.origin(), "20s", callsPerSecond);
        for (int n = 0; n < nodes; n++) {
            fleet.start();
        }
        return fleet;
    }

    private Town town(Fleet fleet, int businesses, int leads) {
        return new Town(TestDatabase.dataSource(database), fleet.origin(), businesses, leads);
    }

    private void awaitTheEnd(Town town) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> town.unfinished() == 0);
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(carrier::isQuiet);
        assertThat(carrier.ledger().get("dialled_more_than_once").asInt()).isZero();
        town.invariantsHold();
    }

    /**
     * Only the pace decides: each has as many lines as leads, however long calls hold on to theirs on a slow machine, and all
     * begin at once.
     */
    @Test
    void sharesABindingPaceFairlyAmongBusinessesAndNodes() {
        try (Fleet fleet = fleet(2, "8")) {
            Town town = town(fleet, 5, LEADS_OF_EACH);
            town.giveLines(LEADS_OF_EACH);
            town.pauseCarrier();
            for (int business = 0; business < town.size(); business++) {
                town.startRun(business);
            }
            town.resumeCarrier();
            town.wakeAll();
            awaitTheEnd(town);

            // As claimed, for requests may overtake each other on their way; from when the last one had begun until the
            // first has nobody left.
            Map<Long, Integer> dials = new HashMap<>();
            Map<Long, Integer> before = Map.of();
            int apartMost = 0;
            for (long business : town.claims()) {
                dials.merge(business, 1, Integer::sum);
                if (dials.containsValue(LEADS_OF_EACH)) {
                    break;
                }
                if (dials.size() == town.size()) {
                    before = before.isEmpty() ? Map.copyOf(dials) : before;
                    Map<Long, Integer> begun = before;
                    IntSummaryStatistics since = dials.entrySet().stream()
                            .mapToInt(count -> count.getValue() - begun.getOrDefault(count.getKey(), 0))
                            .summaryStatistics();
                    apartMost = Math.max(apartMost, since.getMax() - since.getMin());
                }
            }
            System.out.println("pace: businesses at most " + apartMost + " dials apart");
            assertThat(before).hasSize(5);
            assertThat(apartMost).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void findsEveryEndByAskingWhenNoCallbackComes() {
        carrier.behave("{\"to\": \"*\", " + QUICK + ", \"faults\": [\"callback_lost\"]}");
        try (Fleet fleet = fleet(1, "unlimited")) {
            Town town = town(fleet, 2, 3);
            town.callEverybody(0);
            awaitTheEnd(town);

            assertThat(town.jobs()).containsOnlyKeys("completed answered");
            long seconds = Math.round(Double.parseDouble(
                    town.one("select max(extract(epoch from j.ended_at - a.placed_at)) from outbound_call_jobs j "
                            + "join call_attempts a on a.job_id = j.id")));
            System.out.println("lost callbacks: the last line was free " + seconds + " s after its call was placed");
            assertThat(seconds).isLessThan(4 * 60);
        }
    }

    /** The verdict comes beside the call, at its end, or not before somebody asks; a business may do without. */
    @Test
    void tellsMachinesFromPeople() {
        String machine = "\"outcome\": \"voicemail\", \"ring_ms\": 100, \"talk_ms\": 600";
        carrier.behave("{\"to\": \"+972521000001\", " + machine + "}");
        carrier.behave("{\"to\": \"+972521000002\", " + machine
                + ", \"faults\": [{\"name\": \"callback_lost\", \"event\": \"amd\"}]}");
        carrier.behave("{\"to\": \"+972521000003\", " + machine
                + ", \"faults\": [{\"name\": \"callback_late\", \"ms\": 2000, \"event\": \"amd\"}]}");
        carrier.behave("{\"to\": \"+972521000004\", " + machine + ", \"faults\": [\"callback_lost\"]}");
        try (Fleet fleet = fleet(1, "unlimited")) {
            Town town = town(fleet, 2, 6);
            town.doWithoutMachineDetection(1);
            town.callEverybody(1);
            awaitTheEnd(town);

            assertThat(town.jobs())
                    .containsOnly(Map.entry("completed voicemail", 4L), Map.entry("completed answered", 8L));
            assertThat(town.count("select voicemail from outbound_call_runs where business_id = " + town.id(0)))
                    .isEqualTo(4);
            assertThat(town.count(
                            "select count(*) from call_attempts where business_id = %d and answered_by is not null"
                                    .formatted(town.id(1))))
                    .isZero();
        }
    }

    @Test
    void losesNobodyInAStormOfRefusedRequests() {
        carrier.behave(
                "{\"to\": \"*\", " + QUICK + ", \"faults\": [{\"name\": \"429_storm\", \"ms\": 5000, \"times\": 1}]}");
        try (Fleet fleet = fleet(1, "unlimited")) {
            Town town = town(fleet, 3, 10);
            town.callEverybody(0);
            awaitTheEnd(town);

            assertThat(carrier.ledger().get("faults").get("429_storm").asInt()).isPositive();
            assertThat(town.jobs()).containsOnly(Map.entry("completed answered", 30L));
        }
    }

    /** F12, F13, F17 and F18, and what can't be read of F15: each lead has a fault of its own, all are called at once. */
    @Test
    void asksOnceForEachCallWhateverBecomesOfTheAnswer() {
        List<String> placed = List.of(
                "{\"name\": \"answer_late\", \"ms\": 1000}",
                "{\"name\": \"answer_late\", \"ms\": 5000}",
                "{\"name\": \"answer_late\", \"ms\": 14000}",
                "{\"name\": \"answer_late\", \"ms\": 20000}",
                "\"answer_never\"",
                "\"500_placed\"",
                "\"502_placed\"",
                "\"503_placed\"",
                "\"504_placed\"",
                "\"dropped_placed\"",
                "\"201_xml\"",
                "\"201_html\"",
                "\"201_empty\"",
                "\"201_truncated\"",
                "\"201_cut\"",
                "\"201_wrong_types\"",
                "\"callback_before_answer\"",
                "{\"name\": \"callback_doubled\", \"copies\": 5}",
                "\"callback_reordered\"",
                "{\"name\": \"callback_late\", \"ms\": 4000, \"event\": \"ringing\"}");
        List<String> notPlaced = List.of(
                "\"500_not_placed\"",
                "\"502_not_placed\"",
                "\"503_not_placed\"",
                "\"504_not_placed\"",
                "\"dropped_not_placed\"");
        List<String> all = Stream.concat(placed.stream(), notPlaced.stream()).toList();
        for (int lead = 0; lead < all.size(); lead++) {
            carrier.behave(
                    "{\"to\": \"+97252%d\", %s, \"faults\": [%s]}".formatted(1_000_001 + lead, QUICK, all.get(lead)));
        }
        try (Fleet fleet = fleet(1, "unlimited")) {
            Town town = town(fleet, 1, all.size());
            town.giveLines(all.size());
            town.startRun(0);
            awaitTheEnd(town);

            JsonNode ledger = carrier.ledger();
            System.out.println("faults of single answers: " + ledger.get("faults") + ", jobs " + town.jobs());
            for (String fault : all) {
                String name = fault.replaceAll("^[^\"]*\"(name\": \")?|\".*$", "");
                assertThat(ledger.get("faults").propertyNames()).contains(name);
            }
            assertThat(ledger.get("faults").get("answer_late").asInt()).isEqualTo(4);
            assertThat(ledger.get("creates").asInt()).isEqualTo(placed.size());
            assertThat(town.count("select count(*) from call_attempts")).isEqualTo(all.size());
            assertThat(town.jobs())
                    .containsOnly(
                            Map.entry("completed answered", (long) placed.size()),
                            Map.entry("failed unknown", (long) notPlaced.size()));
        }
    }

    /** F15: each lead's number is refused in a way of its own, half of them unreadably; one answer breaks off. */
    @Test
    void asksOnceForWhatTheCarrierRefuses() {
        List<String> refused = List.of(
                "code_21211",
                "code_21214",
                "code_21215",
                "code_21216",
                "code_21217",
                "400_xml",
                "400_html",
                "400_truncated",
                "400_wrong_types");
        List<String> all = Stream.concat(refused.stream(), Stream.of("400_cut")).toList();
        for (int lead = 0; lead < all.size(); lead++) {
            carrier.behave("{\"to\": \"+97252%d\", %s, \"faults\": [\"%s\"]}"
                    .formatted(1_000_001 + lead, QUICK, all.get(lead)));
        }
        try (Fleet fleet = fleet(1, "unlimited")) {
            Town town = town(fleet, 1, all.size());
            town.giveLines(all.size());
            town.startRun(0);
            awaitTheEnd(town);

            JsonNode ledger = carrier.ledger();
            System.out.println("refusals: " + ledger.get("faults") + ", jobs " + town.jobs());
            assertThat(ledger.get("faults").propertyNames()).containsExactlyInAnyOrderElementsOf(all);
            assertThat(ledger.get("faults").values()).allMatch(times -> times.asInt() == 1);
            assertThat(ledger.get("creates").asInt()).isZero();
            assertThat(town.jobs())
                    .containsOnly(Map.entry("failed rejected", (long) refused.size()), Map.entry("failed unknown", 1L));
            assertThat(fleet.errors()).isEmpty();
        }
    }

    /** F14, as long as the carrier may be at it. */
    @Test
    @Tag("full")
    void losesNobodyInAMinuteOfRefusedRequests() {
        carrier.behave("{\"to\": \"*\", " + QUICK
                + ", \"faults\": [{\"name\": \"429_storm\", \"ms\": 60000, \"times\": 1, \"retry_after\": 2}]}");
        try (Fleet fleet = fleet(2, "unlimited")) {
            Town town = town(fleet, 3, 20);
            town.callEverybody(0);
            awaitTheEnd(town);

            int refused = carrier.ledger().get("faults").get("429_storm").asInt();
            System.out.println("429 for a minute: " + refused + " requests refused, " + town.jobs());
            assertThat(refused).isPositive();
            assertThat(town.jobs()).containsOnly(Map.entry("completed answered", 60L));
        }
    }

    /** F16, for as many as are lost. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5})
    @Tag("full")
    void finishesWhateverShareOfCallbacksIsLost(double share) {
        carrier.behave("{\"to\": \"*\", " + QUICK + ", \"faults\": {\"callback_lost\": " + share + "}}");
        try (Fleet fleet = fleet(1, "unlimited")) {
            Town town = town(fleet, 10, 10);
            town.callEverybody(0);
            awaitTheEnd(town);

            long seconds = town.count("select round(max(extract(epoch from j.ended_at - a.placed_at)))"
                    + " from outbound_call_jobs j join call_attempts a on a.job_id = j.id");
            System.out.println("lost " + share + " of the callbacks: "
                    + carrier.ledger().get("faults") + ", a line free at most " + seconds
                    + " s after its call was placed");
            assertThat(seconds).isLessThan(4 * 60);
            assertThat(carrier.ledger().get("faults").get("callback_lost").asInt())
                    .isPositive();
            assertThat(town.jobs()).containsOnly(Map.entry("completed answered", 100L));
        }
    }

    @Test
    void givesUpWhatNobodyHeardOfAndDialsItNeverAgain() {
        carrier.behave("{\"to\": \"*\", " + QUICK + ", \"faults\": [{\"name\": \"500_not_placed\", \"times\": 2}]}");
        try (Fleet fleet = fleet(1, "unlimited")) {
            Town town = town(fleet, 1, 10);
            town.callEverybody(0);
            awaitTheEnd(town);

            assertThat(town.jobs()).containsOnly(Map.entry("completed answered", 8L), Map.entry("failed unknown", 2L));
            assertThat(carrier.ledger().get("creates").asInt()).isEqualTo(8);
        }
    }

    @Test
    void adoptsACallWhoseAnswerWasLost() {
        carrier.behave("{\"to\": \"*\", " + QUICK + ", \"faults\": [\"502_placed\"]}");
        try (Fleet fleet = fleet(1, "unlimited")) {
            Town town = town(fleet, 1, 10);
            town.callEverybody(0);
            awaitTheEnd(town);

            assertThat(town.jobs()).containsOnly(Map.entry("completed answered", 10L));
            assertThat(carrier.ledger().get("creates").asInt()).isEqualTo(10);
        }
    }

    @Test
    void burnsNobodyWhileTheAccountIsRefused() {
        carrier.behave("{\"to\": \"*\", " + QUICK + ", \"faults\": [{\"name\": \"401\", \"times\": 3}]}");
        try (Fleet fleet = fleet(1, "unlimited")) {
            Town town = town(fleet, 1, 10);
            town.callEverybody(0);
            await().atMost(PATIENCE)
                    .until(() -> town.one("select status from carrier_accounts").equals("paused") && town.live() == 0);
            assertThat(town.jobs()).containsOnlyKeys("queued");

            await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
                town.resumeCarrier();
                return town.unfinished() == 0;
            });
            awaitTheEnd(town);
            assertThat(town.jobs()).containsOnly(Map.entry("completed answered", 10L));
        }
    }

    @Test
    void refusesForgedCallbacks() {
        List<String> kinds = List.of(
                "forged_unsigned",
                "forged_wrong_signature",
                "forged_other_token",
                "forged_altered_body",
                "forged_unknown_attempt");
        carrier.behave("{\"to\": \"*\", " + QUICK + ", \"faults\": [\"" + String.join("\", \"", kinds) + "\"]}");
        try (Fleet fleet = fleet(1, "unlimited")) {
            Town town = town(fleet, 1, 6);
            town.callEverybody(0);
            awaitTheEnd(town);

            JsonNode forged = carrier.ledger().get("forged");
            System.out.println("forged: " + forged + ", " + carrier.ledger().get("faults"));
            for (String kind : kinds) {
                assertThat(carrier.ledger().get("faults").get(kind).asInt()).isEqualTo(6);
            }
            assertThat(forged.get("sent").asInt()).isEqualTo(6 * kinds.size());
            assertThat(forged.get("answered_403").asInt())
                    .isEqualTo(forged.get("sent").asInt());
            assertThat(town.jobs()).containsOnly(Map.entry("completed answered", 6L));
        }
    }

    @Test
    void startsNoPostLongAfterAPauseWasAnswered() {
        carrier.behave("{\"to\": \"*\", " + QUICK + ", \"faults\": []}");
        try (Fleet fleet = fleet(2, "unlimited")) {
            Town town = town(fleet, 1, 200);
            long run = town.startRun(0);
            await().atMost(PATIENCE).until(() -> carrier.ledger().get("creates").asInt() > 10);
            town.steer(0, run, "pause");
            Instant paused = Instant.now();
            await().atMost(PATIENCE).until(() -> carrier.isQuiet() && town.live() == 0);

            for (JsonNode call : carrier.calls()) {
                assertThat(Instant.parse(call.get("created_at").asString())).isBefore(paused.plusSeconds(4));
            }
            town.steer(0, run, "resume");
            awaitTheEnd(town);
            assertThat(town.jobs()).containsOnly(Map.entry("completed answered", 200L));
        }
    }

    @Test
    void drainsWithoutAnUnknownCallWhenAskedToEnd() {
        carrier.behave("{\"to\": \"*\", " + QUICK + ", \"faults\": [{\"name\": \"answer_late\", \"ms\": 2000}]}");
        try (Fleet fleet = fleet(2, "unlimited")) {
            Town town = town(fleet, 5, 12);
            town.callEverybody(0);
            await().atMost(PATIENCE).until(() -> carrier.ledger().get("live").asInt() > 3);

            long begun = System.nanoTime();
            assertThat(fleet.endAndReplace(0)).isZero();
            System.out.println("SIGTERM: ended and replaced after "
                    + Duration.ofNanos(System.nanoTime() - begun).toMillis() + " ms");
            fleet.endAndReplace(1);
            awaitTheEnd(town);

            assertThat(town.jobs()).containsOnly(Map.entry("completed answered", 60L));
        }
    }
}
