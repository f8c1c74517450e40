package io.bulkcall.simulator.webhook;

import io.bulkcall.simulator.behaviour.Fate;
import io.bulkcall.simulator.call.Account;
import io.bulkcall.simulator.call.Exchange;
import io.bulkcall.simulator.call.Timeline;
import io.bulkcall.simulator.http.WebhookClient;
import io.bulkcall.simulator.ledger.Ledger;
import java.util.List;

/** Has a courier for every call. */
public final class Couriers {
    private final Office office;

    /** @param accounts all there are; forgeries borrow another one's token */
    public Couriers(WebhookClient client, Timeline timeline, Ledger ledger, Exchange exchange, List<Account> accounts) {
        this.office = new Office(client, timeline, ledger, exchange, accounts);
    }

    /** What couriers share. */
    record Office(WebhookClient client, Timeline timeline, Ledger ledger, Exchange exchange, List<Account> accounts) {}

    public Courier of(Account account, Fate fate) {
        return new Courier(office, account, fate);
    }
}
