package io.bulkcall.simulator;

import io.bulkcall.simulator.behaviour.BehaviourJson;
import io.bulkcall.simulator.behaviour.Behaviours;
import io.bulkcall.simulator.call.Exchange;
import io.bulkcall.simulator.call.Timeline;
import io.bulkcall.simulator.control.Control;
import io.bulkcall.simulator.http.WebhookClient;
import io.bulkcall.simulator.ledger.Ledger;
import io.bulkcall.simulator.rest.TwilioApi;
import io.bulkcall.simulator.webhook.Couriers;

/** All that a reset throws away: calls, books, behaviours. */
record World(Exchange exchange, TwilioApi api, Control control) {

    static World create(Options options, Timeline timeline, WebhookClient client) {
        var ledger = new Ledger();
        var behaviours = new Behaviours(options.seed(), ledger::fault);
        if (options.behaviours() != null) {
            BehaviourJson.file(options.behaviours()).forEach(behaviours::set);
        }
        var exchange = new Exchange(timeline, options.dialInterval(), ledger);
        var couriers = new Couriers(client, timeline, ledger, exchange, options.accounts());
        return new World(
                exchange,
                new TwilioApi(options.accounts(), timeline, behaviours, exchange, couriers, ledger),
                new Control(behaviours, exchange, ledger));
    }
}
