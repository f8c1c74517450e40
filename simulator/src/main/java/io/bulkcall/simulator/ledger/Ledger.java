package io.bulkcall.simulator.ledger;

import io.bulkcall.simulator.call.CallView;
import io.bulkcall.simulator.call.Exchange;
import io.bulkcall.simulator.http.Exchanged;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The referee's books. They are kept from what was asked of the carrier alone, and never read by it. */
public final class Ledger implements Exchange.Books {
    private static final int REFUSALS_KEPT = 20;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> bySid = new HashMap<>();
    private final Lines lines = new Lines();
    private final Refills refills = new Refills();
    private final CallbackTally callbacks = new CallbackTally();
    private final ForgeryTally forgeries = new ForgeryTally();
    private final Map<Dial, Integer> dials = new HashMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, Integer> faults = new TreeMap<>();
    private final ArrayDeque<String> refusals = new ArrayDeque<>();
    private int dialledAgain;
    private int refused;
    private int twimlErrors;

    private record Dial(String from, String to) {}

    @Override
    public synchronized void accepted(CallView call) {
        var entry = new Entry(entries.size(), call);
        String from = call.request().from();
        entries.add(entry);
        bySid.put(call.sid(), entry);
        lines.taken(from);
        if (dials.merge(new Dial(from, call.request().to()), 1, Integer::sum) == 2) {
            dialledAgain++;
        }
        refills.created(from, call.createdAt());
    }

    @Override
    public synchronized void ended(CallView call) {
        lines.freed(call.request().from());
        String outcome = Outcomes.of(call);
        outcomes.merge(outcome, 1, Integer::sum);
        Entry entry = entry(call.sid());
        entry.outcome = outcome;
        entry.endedAt = call.endedAt();
    }

    /** The callback of a call's end leaves for the first time: from now on its line waits for the next create. */
    public synchronized void endTold(CallView call, Instant at) {
        refills.ended(call.request().from(), at);
    }

    /** An event happened that somebody wants to be told of, or a copy is to be sent. */
    public synchronized void due() {
        callbacks.due();
    }

    /** @return a slip to report the tries with */
    public synchronized Slip sending(CallView call, CallbackEntry first) {
        Entry entry = entry(call.sid());
        entry.callbacks.add(first);
        callbacks.sending();
        return new Slip(entry.callbacks, entry.callbacks.size() - 1);
    }

    /** @param last whether this try decides what became of the callback */
    public synchronized void tried(Slip slip, Exchanged result, boolean last) {
        CallbackEntry before = slip.callbacks.get(slip.index);
        slip.callbacks.set(slip.index, Slip.tried(before, result));
        callbacks.tried(before.tries() > 0, result, last);
    }

    public synchronized void withheld(CallView call, CallbackEntry lost) {
        entry(call.sid()).callbacks.add(lost);
        callbacks.lost();
    }

    public synchronized void forged(CallView call, CallbackEntry forged, Exchanged result) {
        entry(call.sid()).callbacks.add(Slip.tried(forged, result));
        forgeries.answered(result);
    }

    public synchronized void fault(String name) {
        faults.merge(name, 1, Integer::sum);
    }

    /** A request that broke the protocol. */
    public synchronized void refused(String why) {
        refused++;
        refusals.add(why);
        if (refusals.size() > REFUSALS_KEPT) {
            refusals.remove();
        }
    }

    public synchronized void twimlError(String sid, String error) {
        twimlErrors++;
        entry(sid).twimlErrors.add(error);
    }

    /** @param queues calls that wait for their turn, by account */
    public Summary summary(Map<String, Integer> queues) {
        double[] refillMs;
        synchronized (this) {
            refillMs = refills.all();
        }
        return summary(Refills.Figures.of(refillMs), queues); // sorted while the calls go on
    }

    private synchronized Summary summary(Refills.Figures refillMs, Map<String, Integer> queues) {
        return new Summary(
                lines.total(),
                lines.mostByCallerId(),
                entries.size(),
                dialledAgain,
                refillMs,
                new TreeMap<>(faults),
                new TreeMap<>(outcomes),
                callbacks.counts(),
                forgeries.counts(),
                forgeries.accepted(),
                twimlErrors,
                new Summary.Refused(refused, List.copyOf(refusals)),
                new TreeMap<>(queues));
    }

    /** So many calls in order of acceptance, after the one with the sid; null if there is no such call. */
    public synchronized @Nullable List<CallEntry> calls(@Nullable String after, int limit) {
        Entry previous = after == null ? null : bySid.get(after);
        if (after != null && previous == null) {
            return null;
        }
        int from = previous == null ? 0 : previous.index + 1;
        return entries.subList(from, Math.min(entries.size(), from + limit)).stream()
                .map(Entry::snapshot)
                .toList();
    }

    private Entry entry(String sid) {
        return Objects.requireNonNull(bySid.get(sid), sid);
    }

    /** Where a callback stands in the books. */
    public static final class Slip {
        private final List<CallbackEntry> callbacks;
        private final int index;

        private Slip(List<CallbackEntry> callbacks, int index) {
            this.callbacks = callbacks;
            this.index = index;
        }

        private static CallbackEntry tried(CallbackEntry entry, Exchanged result) {
            Integer answer = result instanceof Exchanged.Answered answered ? (Integer) answered.status() : null;
            String error = switch (result) {
                case Exchanged.Answered ignored -> null;
                case Exchanged.NotConnected(var reason) -> "not connected: " + reason;
                case Exchanged.NotAnswered(var reason) -> "not answered: " + reason;
            };
            return new CallbackEntry(
                    entry.kind(),
                    entry.event(),
                    entry.callStatus(),
                    entry.sequenceNumber(),
                    entry.sentAt(),
                    entry.tries() + 1,
                    answer,
                    error);
        }
    }

    private static final class Entry {
        final int index;
        final CallView accepted;
        final List<CallbackEntry> callbacks = new ArrayList<>(4);
        final List<String> twimlErrors = new ArrayList<>(0);

        @Nullable
        String outcome;

        @Nullable
        Instant endedAt;

        Entry(int index, CallView accepted) {
            this.index = index;
            this.accepted = accepted;
        }

        CallEntry snapshot() {
            return new CallEntry(
                    accepted.sid(),
                    accepted.accountSid(),
                    accepted.request().to(),
                    accepted.request().from(),
                    outcome == null ? "live" : "ended",
                    outcome,
                    accepted.createdAt(),
                    endedAt,
                    List.copyOf(callbacks),
                    List.copyOf(twimlErrors));
        }
    }
}
