package io.bulkcall.e2e;

import io.bulkcall.trial.rest.Simulator.LedgerCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A business of one test.
 *
 * @param number 0-239, one of its own: its leads' telephone numbers begin with it, so the carrier can be told how they behave
 */
record Office(Town town, long id, String name, int number) implements AutoCloseable {
    /** Of mobile telephones; after each of them 20 to 99 are given out. */
    private static final List<String> AREAS = List.of("52", "50", "54");

    private static final int OF_AN_AREA = 80;

    static Office open(Town town, String name, int number, Map<String, Object> more) {
        Map<String, Object> wanted = new LinkedHashMap<>(more);
        wanted.put("name", name);
        wanted.put("caller_id", callerId(number));
        JsonNode business = town.platform().post("/businesses", wanted);
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
        return "+972%s%02d".formatted(AREAS.get(number / OF_AN_AREA), 20 + number % OF_AN_AREA);
    }

    String phone(int lead) {
        return prefix() + "%05d".formatted(lead);
    }

    /**
     * @param outcome {@code answered} and so on; or shares, such as {@code {answered: 70, busy: 30}}
     * @param faults as the simulator names them
     */
    void behave(Object outcome, int ringMs, int talkMs, Object... faults) {
        town.carrier()
                .behave(Map.of(
                        "prefix", prefix(), "outcome", outcome, "ring_ms", ringMs, "talk_ms", talkMs, "faults",
                        faults));
    }

    /** One of them, unlike the others. */
    void behaves(String phone, String outcome) {
        town.carrier().behave(Map.of("to", phone, "outcome", outcome));
    }

    /** Whoever is called answers at once and talks for ten minutes: for tests that want no call to end by itself. */
    void talksOn() {
        behave("answered", 200, 600_000);
    }

    /** One of them alone does. */
    void talksOn(String phone) {
        town.carrier().behave(Map.of("to", phone, "outcome", "answered", "ring_ms", 200, "talk_ms", 600_000));
    }

    /** The numbers that the carrier was asked to call, each as often as it was. */
    List<String> called() {
        return town.carrier().calls().stream()
                .filter(call -> call.from().equals(callerId()))
                .map(LedgerCall::to)
                .toList();
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

    /** Brings one lead by its name; returns its id. */
    long lead(int number, String name) {
        Map<String, Object> lead = Map.of("phone", phone(number), "name", name);
        return rest().post(path("/leads"), Map.of("leads", List.of(lead)))
                .path("leads")
                .path(0)
                .path("id")
                .asLong();
    }

    long startRun(String name, List<Long> leads, int concurrency) {
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("name", name);
        run.put("lead_ids", leads);
        run.put("concurrency", concurrency);
        return rest().post(path("/runs"), run).path("id").asLong();
    }

    /** A run that goes on when somebody looks at it and {@link #resume}s it; at most as many as at once were called before. */
    long startPaused(String name, List<Long> leads, int concurrency) {
        long run = startRun(name, leads, concurrency);
        rest().post(path("/runs/" + run + "/pause"), Map.of());
        return run;
    }

    void resume(long run) {
        rest().post(path("/runs/" + run + "/resume"), Map.of());
    }

    void hangUp(long run) {
        rest().end(path("/runs/" + run));
    }

    void awaitEnd(long run) {
        Patience.await(
                "the end of run " + run,
                () -> run(run),
                state -> !state.path("ended_at").isNull());
    }

    /** Until so many are queued no longer. */
    void awaitBegun(long run, int calls) {
        Patience.await(
                "%d calls of run %d".formatted(calls, run),
                () -> run(run),
                state -> state.path("counts").path("queued").asInt()
                        <= state.path("total").asInt() - calls);
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

    /** Ends what goes on: it would take the carrier's and the machine's time from other tests. */
    @Override
    public void close() {
        for (String status : List.of("running", "paused", "stopping")) {
            rest().get(path("/runs?status=" + status))
                    .path("items")
                    .forEach(run -> hangUp(run.path("id").asLong()));
        }
        rest().get(path("/calls?live=true"))
                .path("items")
                .forEach(call -> rest().end(path("/calls/" + call.path("id").asLong())));
    }
}
