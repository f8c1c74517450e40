package io.bulkcall.simulation;

import io.bulkcall.carrier.AnsweredBy;
import io.bulkcall.carrier.CallProgress;
import io.bulkcall.dialer.Report;
import io.bulkcall.dialer.ReportResult;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings the carrier's news to whichever node is there: or not, or twice, or late, or in another order. */
final class Callbacks {

    private static final Owner NETWORK = new Owner("network", false);

    private final Scheduler scheduler;
    private final Chance chance;
    private final Trace trace;
    private final FaultCounts counts;
    private final Ledger ledger;
    private final Supplier<Optional<SimulatedNode>> nodes;
    private int sent;
    private int onTheirWay;

    private record News(
            PlacedCall call,
            CallProgress progress,
            @Nullable Duration talked,
            @Nullable AnsweredBy answeredBy) {}

    Callbacks(
            Scheduler scheduler,
            Chance chance,
            Trace trace,
            FaultCounts counts,
            Ledger ledger,
            Supplier<Optional<SimulatedNode>> nodes) {
        this.scheduler = scheduler;
        this.chance = chance;
        this.trace = trace;
        this.counts = counts;
        this.ledger = ledger;
        this.nodes = nodes;
    }

    void send(PlacedCall call, CallProgress progress, boolean answered) {
        News news = new News(call, progress, call.talked(), call.answeredBy);
        if (chance.strikes(Fault.CALLBACK_LOST)) {
            return;
        }
        int copies = chance.strikes(Fault.CALLBACK_DOUBLED) ? chance.between(2, 5) : 1;
        for (int copy = 0; copy < copies; copy++) {
            Duration wait = chance.millis(5, 150);
            if (chance.strikes(Fault.CALLBACK_OVERTAKEN)) {
                wait = chance.millis(500, 6_000);
            }
            if (chance.strikes(Fault.CALLBACK_LATE)) {
                wait = chance.millis(10_000, 600_000);
            }
            onTheirWay++;
            scheduler.after(wait, NETWORK, () -> deliver(news, 1));
        }
        if (!answered && !chance.isCalm()) {
            counts.fired(Fault.CALLBACK_BEFORE_ANSWER);
        }
    }

    /** None is still to come. */
    boolean isQuiet() {
        return onTheirWay == 0;
    }

    private void deliver(News news, int tries) {
        onTheirWay--;
        Optional<SimulatedNode> node = nodes.get();
        if (node.isEmpty()) {
            again(news, tries);
            return;
        }
        String name = node.get().owner().name() + " callback-" + ++sent;
        scheduler.start(name, node.get().owner(), () -> take(node.get(), news, tries));
    }

    private void take(SimulatedNode node, News news, int tries) {
        Report.Evidence evidence = new Report.Evidence(
                news.call().attempt(),
                Report.Source.CALLBACK,
                node.clock().instant(),
                news.call().sid,
                news.progress(),
                news.talked(),
                null,
                news.answeredBy());
        String what = news.call().sid + " " + news.progress() + ": ";
        try {
            ReportResult result = node.lines().report(evidence).join();
            if (result == ReportResult.APPLIED && news.progress().ended()) {
                ledger.endAcknowledged(news.call());
            }
            trace.add(scheduler.now(), node.owner().name(), what + result);
        } catch (CompletionException e) {
            trace.add(scheduler.now(), node.owner().name(), what + "503");
            again(news, tries);
        }
    }

    /** The carrier tries once more, and not always. */
    private void again(News news, int tries) {
        if (tries == 1 && chance.oneIn(2)) {
            onTheirWay++;
            scheduler.after(Duration.ofSeconds(1), NETWORK, () -> deliver(news, tries + 1));
        }
    }
}
