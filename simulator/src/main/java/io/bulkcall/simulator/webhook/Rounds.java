package io.bulkcall.simulator.webhook;

import io.bulkcall.simulator.http.Exchanged;
import io.bulkcall.simulator.ledger.Ledger;

/** The first try of a callback where it is called, the others when they fall due. */
record Rounds(Couriers.Office office, Delivery delivery, Ledger.Slip slip) {

    void begin() {
        if (office.exchange().isClosed()) {
            return;
        }
        Exchanged result = delivery.attempt();
        boolean again = delivery.deservesAnother(result);
        office.ledger().tried(slip, result, !again);
        if (again) {
            office.timeline().after(delivery.pause(), () -> Thread.startVirtualThread(this::begin));
        }
    }
}
