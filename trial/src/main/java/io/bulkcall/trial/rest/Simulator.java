package io.bulkcall.trial.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The simulated carrier's controls and its books, which are kept without regard to what the server thinks. */
public final class Simulator {
    private static final int PAGE = 1000;

    private final URI address;
    private final Http http;

    public Simulator(URI address) {
        this.address = address;
        this.http = new Http(address, Map.of());
    }

    public URI address() {
        return address;
    }

    /** How numbers behave: {@code to} or {@code prefix}, {@code outcome}, {@code ring_ms}, {@code talk_ms}, {@code faults}. */
    public void behave(Map<String, Object> behaviour) {
        http.post("/behaviours", behaviour).require(204);
    }

    public Ledger ledger() {
        return http.get("/ledger").require(200).as(Ledger.class);
    }

    /** Every call, in order of acceptance. */
    public List<LedgerCall> calls() {
        List<LedgerCall> all = new ArrayList<>();
        String path = "/ledger/calls?limit=" + PAGE;
        while (true) {
            Page page = http.get(path).require(200).as(Page.class);
            all.addAll(page.calls());
            if (page.nextAfter() == null) {
                return all;
            }
            path = "/ledger/calls?limit=" + PAGE + "&after=" + page.nextAfter();
        }
    }

    private record Page(List<LedgerCall> calls, @Nullable String nextAfter) {}

    /** The books on one page. */
    public record Ledger(
            int live,
            Map<String, Integer> maxLiveByCallerId,
            int creates,
            int dialledMoreThanOnce,
            Refills refillMs,
            Callbacks callbacks,
            Forged forged,
            int twimlErrors,
            Refused refusedRequests) {}

    /** From a call's end to the next create of that caller id, in milliseconds. */
    public record Refills(double p50, double p99, double max, int measured) {}

    /** Genuine callbacks by what became of them. */
    public record Callbacks(
            int sent,
            int pending,
            @JsonProperty("answered_2xx") int answered2xx,
            @JsonProperty("answered_3xx") int answered3xx,
            @JsonProperty("answered_4xx") int answered4xx,
            @JsonProperty("answered_5xx") int answered5xx,
            int unanswered,
            int retries) {}

    /** False callbacks, which must be refused with 403. */
    public record Forged(
            int sent, @JsonProperty("answered_403") int answered403, int accepted, int other) {}

    /** Requests that broke the carrier's protocol, and the last few in words. */
    public record Refused(int count, List<String> last) {}

    /**
     * One call in the books.
     *
     * @param outcome null while it is live
     */
    public record LedgerCall(
            String sid,
            String to,
            String from,
            @Nullable String outcome,
            Instant createdAt,
            @Nullable Instant endedAt,
            List<String> twimlErrors) {}
}
