package io.bulkcall.simulator.webhook;

import io.bulkcall.simulator.behaviour.Fate;
import io.bulkcall.simulator.behaviour.Fault;
import io.bulkcall.simulator.behaviour.Fault.Forgery;
import io.bulkcall.simulator.call.Account;
import io.bulkcall.simulator.call.CallView;
import io.bulkcall.simulator.call.Webhook;
import io.bulkcall.simulator.http.Exchanged;
import io.bulkcall.simulator.http.WebhookClient.Outgoing;
import io.bulkcall.simulator.ledger.CallbackEntry;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Sends callbacks that claim a live call has ended, each false in its own way; a server answers them 403 and believes none. */
record Forger(Couriers.Office office, Account account, Fate fate) {

    void forge(CallView call) {
        Webhook webhook = call.request().statusCallback();
        if (webhook == null) {
            return;
        }
        fate.drawAll(Fault.Forged.class, "").forEach(drawn -> {
            drawn.happened().run();
            send(call, webhook, drawn.fault().forgery());
        });
    }

    private void send(CallView call, Webhook webhook, Forgery forgery) {
        Instant now = office.timeline().now();
        var request = request(webhook, Fields.ofFalseEnd(call, now), forgery);
        Overrides overrides = Overrides.of(webhook.url());
        Exchanged result = office.client().send(request, overrides.connect(), overrides.read());
        String kind = "forged_" + forgery.name().toLowerCase(Locale.ROOT);
        var entry = new CallbackEntry(kind, "completed", "completed", 3, now, 0, null, null);
        office.ledger().forged(call, entry, result);
    }

    private Outgoing request(Webhook webhook, Map<String, String> fields, Forgery forgery) {
        return switch (forgery) {
            case UNSIGNED -> Post.request(webhook, fields, null);
            case WRONG_SIGNATURE -> Post.request(webhook, fields, "AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
            case OTHER_TOKEN -> Post.signed(webhook, fields, otherToken());
            case ALTERED_BODY -> {
                Map<String, String> genuine = new TreeMap<>(fields);
                genuine.put("CallStatus", "ringing");
                String signature = Signature.of(Post.url(webhook, genuine), genuine, account.token());
                yield Post.request(webhook, fields, signature);
            }
            case UNKNOWN_ATTEMPT -> Post.signed(elsewhere(webhook), fields, account.token());
        };
    }

    private String otherToken() {
        return office.accounts().stream()
                .filter(other -> !other.sid().equals(account.sid()))
                .map(Account::token)
                .findFirst()
                .orElse("the token of an account that nobody has");
    }

    /** The same address but for the last part of its path, where the attempt stands. */
    private static Webhook elsewhere(Webhook webhook) {
        String url = Overrides.stripped(webhook.url());
        int end = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
        String path = url.substring(0, end);
        String query = url.substring(end);
        return new Webhook(path.substring(0, path.lastIndexOf('/') + 1) + "999999999" + query, webhook.method());
    }
}
