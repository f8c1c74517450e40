package io.bulkcall.simulation;

import io.bulkcall.carrier.AnsweredBy;
import io.bulkcall.carrier.CallProgress;
import io.bulkcall.carrier.CarrierCall;
import io.bulkcall.carrier.Lookup;
import io.bulkcall.carrier.OutboundCall;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The carrier itself: takes calls, lets them ring, talk and end, and says so by callbacks. */
final class Exchange {

    private static final Owner CARRIER = new Owner("carrier", false);

    private final Scheduler scheduler;
    private final Chance chance;
    private final Trace trace;
    private final Ledger ledger;
    private final Callbacks callbacks;
    private final Set<OutboundCall> answered = new HashSet<>();
    private int sids;

    Exchange(Scheduler scheduler, Chance chance, Trace trace, Ledger ledger, Callbacks callbacks) {
        this.scheduler = scheduler;
        this.chance = chance;
        this.trace = trace;
        this.ledger = ledger;
        this.callbacks = callbacks;
    }

    /** The request arrives after a while, whatever becomes of who sent it. */
    String take(OutboundCall request, Duration arrivesAfter) {
        String sid = "CA%04d".formatted(++sids);
        scheduler.after(arrivesAfter, CARRIER, () -> place(sid, request));
        return sid;
    }

    /** Its sender has had an answer to the create. */
    void answered(OutboundCall request) {
        answered.add(request);
    }

    private void place(String sid, OutboundCall request) {
        Duration now = scheduler.now();
        Duration lag = chance.strikes(Fault.LIST_LAGS) ? chance.millis(1_000, 8_000) : Duration.ZERO;
        PlacedCall call = new PlacedCall(sid, request, now, now.plus(lag));
        say(call, "placed for " + call.attempt());
        ledger.placed(call);
        scheduler.after(chance.millis(1, 1_500), CARRIER, () -> ring(call));
    }

    private void ring(PlacedCall call) {
        if (!call.isLive()) {
            return;
        }
        progress(call, CallProgress.RINGING);
        Duration timeout = call.request.ringTimeout();
        switch (chance.between(0, 9)) {
            case 0 -> endAfter(call, chance.millis(10, 2_000), CallProgress.BUSY);
            case 1 -> endAfter(call, chance.millis(10, 2_000), CallProgress.FAILED);
            case 2 -> endAfter(call, timeout, CallProgress.NO_ANSWER);
            default -> scheduler.after(chance.millis(500, 6_000), CARRIER, () -> answer(call));
        }
    }

    private void answer(PlacedCall call) {
        if (!call.isLive()) {
            return;
        }
        call.answeredAt = scheduler.now();
        progress(call, CallProgress.ANSWERED);
        Duration talk = chance.oneIn(12) ? call.request.callLimit() : chance.millis(500, 9_000);
        endAfter(call, talk, CallProgress.COMPLETED);
        if (call.request.machineDetection()) {
            AnsweredBy verdict = chance.oneIn(4) ? AnsweredBy.MACHINE : AnsweredBy.HUMAN;
            scheduler.after(chance.millis(200, 4_000), CARRIER, () -> judge(call, verdict));
        }
    }

    private void judge(PlacedCall call, AnsweredBy verdict) {
        if (call.isLive()) {
            call.answeredBy = verdict;
            say(call, "was answered by a " + verdict);
            callbacks.send(call, CallProgress.ANSWERED, answered.contains(call.request));
        }
    }

    private void endAfter(PlacedCall call, Duration wait, CallProgress how) {
        scheduler.after(wait, CARRIER, () -> end(call, how));
    }

    private void end(PlacedCall call, CallProgress how) {
        if (call.isLive()) {
            ledger.ended(call, how, scheduler.now());
            progress(call, how);
        }
    }

    private void progress(PlacedCall call, CallProgress progress) {
        call.progress = progress;
        say(call, progress.toString());
        callbacks.send(call, progress, answered.contains(call.request));
    }

    Lookup<CarrierCall> fetch(String sid) {
        return find(sid)
                .<Lookup<CarrierCall>>map(call -> new Lookup.Found<>(call.asCarrierSeesIt()))
                .orElseGet(Lookup.NotFound::new);
    }

    List<CarrierCall> between(String from, String to) {
        return ledger.calls().reversed().stream()
                .filter(call ->
                        call.request.from().equals(from) && call.request.to().equals(to))
                .filter(call -> call.listedAt.compareTo(scheduler.now()) <= 0)
                .map(PlacedCall::asCarrierSeesIt)
                .toList();
    }

    Lookup<CarrierCall> end(String sid) {
        find(sid)
                .ifPresent(
                        call -> end(call, call.answeredAt == null ? CallProgress.CANCELLED : CallProgress.COMPLETED));
        return fetch(sid);
    }

    private Optional<PlacedCall> find(String sid) {
        return ledger.calls().stream().filter(call -> call.sid.equals(sid)).findFirst();
    }

    private void say(PlacedCall call, String what) {
        trace.add(scheduler.now(), "carrier", call.sid + " " + what);
    }
}
