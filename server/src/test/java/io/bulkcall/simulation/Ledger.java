package io.bulkcall.simulation;

import io.bulkcall.carrier.CallProgress;
import io.bulkcall.carrier.OutboundCall;
import io.bulkcall.dialer.AttemptId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The carrier's books, the only witness that is asked whether a promise was kept. */
final class Ledger {

    /** I7, and what a request may be on its way: a node's clocks are those of the world here. */
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(1);

    private final Scheduler scheduler;
    private final Promises promises;
    private final RealDatabase real;
    private final List<PlacedCall> calls = new ArrayList<>();
    private final Set<AttemptId> posted = new HashSet<>();
    private final Map<Long, Integer> placedOfJob = new HashMap<>();

    Ledger(Scheduler scheduler, Promises promises, RealDatabase real) {
        this.scheduler = scheduler;
        this.promises = promises;
        this.real = real;
    }

    /** A request left a node. */
    void posted(OutboundCall request, Duration now) {
        AttemptId attempt = new AttemptId(request.businessId(), request.jobId(), request.attemptNo());
        promises.check(posted.add(attempt), "I2: a second POST for %s", attempt);
        long run = scheduler.outside(() -> real.runOfJob(request.businessId(), request.jobId()));
        promises.mayDial(request.jobId(), run, now.minus(STARTS_WITHIN));
    }

    void placed(PlacedCall call) {
        OutboundCall request = call.request;
        int placed = placedOfJob.merge(request.jobId(), 1, Integer::sum);
        promises.check(placed == 1, "I2: job %d was placed %d times", request.jobId(), placed);
        boolean live = calls.stream()
                .anyMatch(other -> other.isLive()
                        && other.request.businessId() == request.businessId()
                        && other.request.to().equals(request.to()));
        promises.check(!live, "I3: %s of business %d is live twice", request.to(), request.businessId());
        promises.ownsWhatItCalls(request);
        calls.add(call);
        long liveNow = live(request.businessId());
        int limit = promises.limit(request.businessId(), call.placedAt);
        promises.check(
                liveNow <= limit, "I1: business %d has %d calls on %d lines", request.businessId(), liveNow, limit);
    }

    void ended(PlacedCall call, CallProgress how, Duration now) {
        call.progress = how;
        call.endedAt = now;
    }

    /** A node has answered 2xx to the news of a call's end, so it must not be lost any more. */
    void endAcknowledged(PlacedCall call) {
        boolean kept = scheduler.outside(() -> real.isFinal(call.attempt()));
        promises.check(kept, "the end of %s was answered 2xx and is lost", call.sid);
    }

    List<PlacedCall> calls() {
        return calls;
    }

    long live(long businessId) {
        return calls.stream()
                .filter(call -> call.isLive() && call.request.businessId() == businessId)
                .count();
    }

    boolean isQuiet() {
        return calls.stream().noneMatch(PlacedCall::isLive);
    }
}
