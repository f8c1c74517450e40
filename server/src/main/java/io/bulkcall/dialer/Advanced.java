package io.bulkcall.dialer;

import java.util.List;

/**
 * What an advance did.
 *
 * @param results one per report, in their order
 * @param dials what it claimed
 * @param endedRuns that became final by it
 * @param again whether it has left something undone that needs neither a line nor a token
 */
record Advanced(
        List<ReportResult> results,
        List<Dial> dials,
        List<CallToEnd> callsToEnd,
        List<EndedRun> endedRuns,
        boolean again) {

    /** A call that must not go on. */
    record CallToEnd(AttemptId attempt, long accountId, String callSid) {}

    /** @param status completed or stopped */
    record EndedRun(long runId, String status) {}
}
