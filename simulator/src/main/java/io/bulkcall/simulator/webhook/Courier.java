package io.bulkcall.simulator.webhook;

import io.bulkcall.simulator.behaviour.Fate;
import io.bulkcall.simulator.behaviour.Fault;
import io.bulkcall.simulator.call.Account;
import io.bulkcall.simulator.call.CallEvent;
import io.bulkcall.simulator.call.CallObserver;
import io.bulkcall.simulator.call.CallView;
import io.bulkcall.simulator.call.Fired;
import io.bulkcall.simulator.ledger.CallbackEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells the customer's server of one call. Its callbacks leave in order, each after the first answer to the one before, unless
 * a fault has it otherwise; retries hold nothing up.
 */
public final class Courier implements CallObserver {
    private final Couriers.Office office;
    private final Account account;
    private final Fate fate;
    private final Lane lane = new Lane();
    private final List<Fired> held = new ArrayList<>(0);
    private final CompletableFuture<Void> ringingTold = new CompletableFuture<>();
    private final AtomicBoolean endTold = new AtomicBoolean();

    Courier(Couriers.Office office, Account account, Fate fate) {
        this.office = office;
        this.account = account;
        this.fate = fate;
    }

    @Override
    public void fired(Fired fired) {
        if (fired.event() == CallEvent.RINGING) {
            Thread.startVirtualThread(() -> new Forger(office, account, fate).forge(fired.call()));
        }
        if (fired.isSubscribed()) {
            office.ledger().due();
        }
        lane.add(() -> {
            if (fired.isSubscribed()) {
                tell(fired);
            }
            if (fired.event().compareTo(CallEvent.RINGING) >= 0) {
                ringingTold.complete(null);
            }
        });
    }

    /** Done when the callbacks up to ringing have been answered, or the call ended before it rang. */
    public CompletionStage<Void> ringingTold() {
        return ringingTold;
    }

    @Override
    public void judged(CallView call) {
        office.ledger().due();
        Thread.startVirtualThread(() -> new VerdictCourier(office, account, fate).tell(call));
    }

    @Override
    public void instructionsWanted(CallView call) {
        Thread.startVirtualThread(() -> new Instructor(office, account).instruct(call));
    }

    private void tell(Fired fired) {
        var drawn = fate.draw(Fault.OfCallback.class, fired.event().wire());
        if (drawn.isEmpty()) {
            send(fired, "genuine");
            release();
            return;
        }
        switch (drawn.get().fault()) {
            case Fault.CallbackLost() -> {
                drawn.get().happened().run();
                office.ledger().withheld(fired.call(), entry(fired, "lost"));
                release();
            }
            case Fault.CallbackLate(var delay) -> {
                drawn.get().happened().run();
                office.timeline().after(delay, () -> Thread.startVirtualThread(() -> send(fired, "genuine")));
                release();
            }
            case Fault.CallbackReordered() -> {
                if (fired.event() == CallEvent.COMPLETED
                        || !fired.call().request().events().contains(CallEvent.COMPLETED)) {
                    send(fired, "genuine"); // nothing follows that it could come after
                    release();
                    return;
                }
                drawn.get().happened().run();
                held.add(fired);
            }
            case Fault.CallbackDoubled(int copies) -> {
                drawn.get().happened().run();
                send(fired, "genuine");
                for (int i = 0; i < copies; i++) {
                    office.ledger().due();
                    send(fired, "copy");
                }
                release();
            }
        }
    }

    /** What was held back leaves after a later callback. */
    private void release() {
        held.forEach(fired -> send(fired, "genuine"));
        held.clear();
    }

    private void send(Fired fired, String kind) {
        if (office.exchange().isClosed()) {
            return;
        }
        var webhook = Objects.requireNonNull(fired.call().request().statusCallback());
        var request = Post.signed(webhook, Fields.ofCallback(fired), account.token());
        var delivery = new Delivery(office.client(), request, Overrides.of(webhook.url()));
        var slip = office.ledger().sending(fired.call(), entry(fired, kind));
        if (fired.event() == CallEvent.COMPLETED && endTold.compareAndSet(false, true)) {
            office.ledger().endTold(fired.call(), office.timeline().now());
        }
        new Rounds(office, delivery, slip).begin();
    }

    private CallbackEntry entry(Fired fired, String kind) {
        return new CallbackEntry(
                kind,
                fired.event().wire(),
                fired.status(),
                fired.sequence(),
                office.timeline().now(),
                0,
                null,
                null);
    }
}
