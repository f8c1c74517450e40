package io.bulkcall.simulator.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Callbacks by what became of them. With none pending, {@code sent} is the sum of all that were answered or not.
 *
 * @param sent true callbacks and faults' copies of them that were sent at least once; forged ones are counted apart
 * @param pending due: to be sent yet, or sent and without a last answer
 * @param unanswered given up without an answer
 * @param retries tries after the first
 * @param lost withheld by a fault
 */
public record CallbackCounts(
        int sent,
        int pending,
        @JsonProperty("answered_2xx") int answered2xx,
        @JsonProperty("answered_3xx") int answered3xx,
        @JsonProperty("answered_4xx") int answered4xx,
        @JsonProperty("answered_5xx") int answered5xx,
        int unanswered,
        int retries,
        int lost) {}
