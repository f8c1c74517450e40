package io.bulkcall.e2e;

import io.bulkcall.trial.process.Interruption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A business of one test.
 *
 * @param number 1-79, one of its own: its leads' telephone numbers begin with it, so the carrier can be told how they behave
 */
record Office(Town town, long id, String name, int number) {

    static Office open(Town town, String name, int number) {
        JsonNode business = town.platform().post("/businesses", Map.of("name", name, "caller_id", callerId(number)));
        return new Office(town, business.path("id").asLong(), name, number);
    }

    String callerId() {
        return callerId(number);
    }

    private static String callerId(int number) {
        return "+97237%06d".formatted(100_000 + number);
    }

    Rest rest() {
        return town.platform();
    }

    String path(String below) {
        return "/businesses/" + id + below;
    }

    /** In the browser's address line. */
    String page(String below) {
        return "/b/" + id + below;
    }

    /** The prefix of all its leads' numbers. */
    String prefix() {
        return "+97252%02d".formatted(20 + number);
    }

    String phone(int lead) {
        return prefix() + "%05d".formatted(lead);
    }

    /** @param outcome {@code answered} and so on; or shares, such as {@code {answered: 70, busy: 30}} */
    void behave(Object outcome, int ringMs, int talkMs) {
        town.carrier().behave(Map.of("prefix", prefix(), "outcome", outcome, "ring_ms", ringMs, "talk_ms", talkMs));
    }

    /** Brings leads {@code 0 … count - 1}; returns their ids. */
    List<Long> bring(int count, String list) {
        List<Long> ids = new ArrayList<>();
        for (int from = 0; from < count; from += 10_000) {
            List<Map<String, Object>> leads = new ArrayList<>();
            for (int lead = from; lead < Math.min(count, from + 10_000); lead++) {
                leads.add(Map.of("phone", phone(lead), "name", "דנה כהן " + lead));
            }
            rest().post(path("/leads"), Map.of("leads", leads, "list", list))
                    .path("leads")
                    .forEach(lead -> ids.add(lead.path("id").asLong()));
        }
        return ids;
    }

    long startRun(String name, List<Long> leads, int concurrency) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("name", name);
        run.put("lead_ids", leads);
        run.put("concurrency", concurrency);
        return rest().post(path("/runs"), run).path("id").asLong();
    }

    void awaitEnd(long run) {
        while (run(run).path("ended_at").isNull()) {
            Interruption.sleep(Duration.ofMillis(200));
        }
    }

    void awaitEnded(long run, int calls) {
        while (run(run).path("counts").path("queued").asInt()
                > run(run).path("total").asInt() - calls) {
            Interruption.sleep(Duration.ofMillis(200));
        }
    }

    /** The id of the first of them, which were fewer than fifty. */
    long oldest(String below) {
        JsonNode items = rest().get(path(below)).path("items");
        return items.path(items.size() - 1).path("id").asLong();
    }

    /** The id of the newest of them. */
    long newest(String below) {
        return rest().get(path(below)).path("items").path(0).path("id").asLong();
    }

    JsonNode run(long run) {
        return rest().get(path("/runs/" + run));
    }
}
