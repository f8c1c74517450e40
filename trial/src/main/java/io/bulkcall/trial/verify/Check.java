package io.bulkcall.trial.verify;

import java.util.function.Function;

/** One question to the evidence, with a plain answer. Evidence of nothing passes none of them. */
enum Check {
    SAMPLED("the two SQL statements were asked all the time", SampleChecks::sampled),
    SUMS("each run's jobs always sum up to its total", SampleChecks::sums),
    MOST_ACTIVE("never more active calls in a business than lines (SQL)", SampleChecks::mostActive),
    MOST_LIVE("never more live calls for a caller id (carrier's books)", CarrierChecks::mostLive),
    ONE_COUNT("limits, SQL and count_active_outbound_calls() agree", SampleChecks::oneCount),
    LINES_FULL("lines are full as long as jobs are queued", SampleChecks::linesFull),
    REFILL("a call's end brings the next call at once", CarrierChecks::refill),
    PROGRESS("each run moves from all queued to all ended, never back", SampleChecks::progress),
    FAIR("two runs of one business share its lines evenly", RunChecks::fair),
    RUNS_DONE("every run is completed, counted as its rows are", RunChecks::done),
    DIRECT_DONE("direct calls are done, in front of the runs", RunChecks::directDone),
    DIRECT_REFUSED("direct calls beyond the free lines get 429", ProbeChecks::directRefused),
    DIALLED_ONCE("every number is dialled exactly once", CarrierChecks::dialledOnce),
    OUTCOMES("outcomes match the carrier's books, one by one", CarrierChecks::outcomes),
    CALLBACKS("every callback is answered 2xx", CarrierChecks::callbacks),
    FORGERIES("every forged callback is answered 403", ProbeChecks::forgeries),
    REQUESTS("the carrier refused no request as malformed", CarrierChecks::requests),
    TWIML("the carrier understood every TwiML", CarrierChecks::twiml),
    FOREIGN("another business's resources are 404, no key is 401", ProbeChecks::foreign),
    LOG_STORY("the log tells of every run and every call", LogChecks::story),
    LOG_ERRORS("no error and no stack trace in the server's log", LogChecks::errors),
    LOG_SECRETS("no number, key or token in the server's log", LogChecks::secrets),
    PUBLIC_HOST("without PUBLIC_HOST the server exits 1 and says so", ServerChecks::publicHost),
    ENDING("SIGTERM ends the server within 20 s", ServerChecks::ending);

    private final String says;

    @SuppressWarnings("ImmutableEnumChecker") // A reference to a static method has no state.
    private final Function<Evidence, Verdict> judge;

    Check(String says, Function<Evidence, Verdict> judge) {
        this.says = says;
        this.judge = judge;
    }

    /** The promise, in a line. */
    String says() {
        return says;
    }

    Verdict judge(Evidence evidence) {
        return judge.apply(evidence);
    }
}
