package io.bulkcall.simulator.ledger;

import java.util.List;
import java.util.Map;

/**
 * The books on one page.
 *
 * @param live calls accepted and not ended
 * @param maxLiveByCallerId the most there ever were at one instant, by From
 * @param creates calls placed, refused creates not counted
 * @param dialledMoreThanOnce pairs of From and To with more than one call
 * @param faults by name, how often each really happened
 * @param outcomes ended calls by outcome
 * @param forgedAccepted forged callbacks that were answered 2xx
 * @param refusedRequests requests that broke the protocol, and the text of the last few
 * @param queues calls that wait for their turn, by account
 */
public record Summary(
        int live,
        Map<String, Integer> maxLiveByCallerId,
        int creates,
        int dialledMoreThanOnce,
        Refills.Figures refillMs,
        Map<String, Integer> faults,
        Map<String, Integer> outcomes,
        CallbackCounts callbacks,
        ForgeryTally.Counts forged,
        int forgedAccepted,
        int twimlErrors,
        Refused refusedRequests,
        Map<String, Integer> queues) {

    /** Requests that broke the protocol. */
    public record Refused(int count, List<String> last) {}
}
