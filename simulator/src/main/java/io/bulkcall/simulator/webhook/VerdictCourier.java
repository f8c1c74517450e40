package io.bulkcall.simulator.webhook;

import io.bulkcall.simulator.behaviour.Fate;
import io.bulkcall.simulator.behaviour.Fault;
import io.bulkcall.simulator.call.Account;
import io.bulkcall.simulator.call.CallView;
import io.bulkcall.simulator.call.MachineDetection;
import io.bulkcall.simulator.call.Webhook;
import io.bulkcall.simulator.ledger.CallbackEntry;
import java.util.Objects;

/** Tells who answered a call, beside its callbacks of events: before, between or after them. */
record VerdictCourier(Couriers.Office office, Account account, Fate fate) {

    /** As the ledger and faults name it. */
    static final String EVENT = "amd";

    void tell(CallView call) {
        var drawn = fate.draw(Fault.OfCallback.class, EVENT);
        if (drawn.isEmpty()) {
            send(call, "genuine");
            return;
        }
        switch (drawn.get().fault()) {
            case Fault.CallbackLost() -> {
                drawn.get().happened().run();
                office.ledger().withheld(call, entry(call, "lost"));
            }
            case Fault.CallbackLate(var delay) -> {
                drawn.get().happened().run();
                office.timeline().after(delay, () -> Thread.startVirtualThread(() -> send(call, "genuine")));
            }
            case Fault.CallbackReordered() -> send(call, "genuine"); // it has no place in the order
            case Fault.CallbackDoubled(int copies) -> {
                drawn.get().happened().run();
                send(call, "genuine");
                for (int i = 0; i < copies; i++) {
                    office.ledger().due();
                    send(call, "copy");
                }
            }
        }
    }

    private void send(CallView call, String kind) {
        if (office.exchange().isClosed()) {
            return;
        }
        MachineDetection detection = Objects.requireNonNull(call.request().machineDetection());
        Webhook webhook = Objects.requireNonNull(detection.callback());
        var request =
                Post.signed(webhook, Fields.ofVerdict(call, office.timeline().now()), account.token());
        var delivery = new Delivery(office.client(), request, Overrides.of(webhook.url()));
        new Rounds(office, delivery, office.ledger().sending(call, entry(call, kind))).begin();
    }

    private CallbackEntry entry(CallView call, String kind) {
        return new CallbackEntry(
                kind, EVENT, call.status().wire(), 0, office.timeline().now(), 0, null, null);
    }
}
