package io.bulkcall.simulator.webhook;

import io.bulkcall.simulator.call.Account;
import io.bulkcall.simulator.call.CallView;
import io.bulkcall.simulator.call.Webhook;
import io.bulkcall.simulator.http.Exchanged;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Gets an answered call its TwiML, and ends the call if the document does or cannot be had. */
record Instructor(Couriers.Office office, Account account) {

    void instruct(CallView call) {
        Twiml document = document(call);
        switch (document) {
            case Twiml.Talks() -> {}
            case Twiml.HangsUp() -> office.exchange().documentEnded(call.sid());
            case Twiml.Invalid(int code, String reason) -> {
                office.ledger().twimlError(call.sid(), code + " " + reason);
                office.exchange().documentEnded(call.sid());
            }
        }
    }

    private Twiml document(CallView call) {
        var instructions = call.request().instructions();
        if (instructions.twiml() != null) {
            return Twiml.read(instructions.twiml().getBytes(StandardCharsets.UTF_8));
        }
        if (instructions.voice() == null) {
            return new Twiml.Invalid(11200, "no Url");
        }
        Twiml document = fetch(call, instructions.voice(), Map.of());
        if (document instanceof Twiml.Invalid(int code, String reason) && instructions.fallback() != null) {
            office.ledger().twimlError(call.sid(), code + " " + reason);
            var told = Map.of(
                    "ErrorCode",
                    Integer.toString(code),
                    "ErrorUrl",
                    instructions.voice().url());
            return fetch(call, instructions.fallback(), told);
        }
        return document;
    }

    private Twiml fetch(CallView call, Webhook webhook, Map<String, String> more) {
        Map<String, String> fields = Fields.ofVoice(call);
        fields.putAll(more);
        var request = Post.signed(webhook, fields, account.token());
        var delivery = new Delivery(office.client(), request, Overrides.of(webhook.url()));
        Exchanged result = delivery.attempt();
        while (delivery.deservesAnother(result)) {
            pause(delivery);
            result = delivery.attempt();
        }
        return switch (result) {
            case Exchanged.NotConnected(var reason) -> new Twiml.Invalid(11205, "not connected: " + reason);
            case Exchanged.NotAnswered(var reason) -> new Twiml.Invalid(11200, "not answered: " + reason);
            case Exchanged.Answered answered
            when !answered.isSuccess() -> new Twiml.Invalid(11200, "answered " + answered.status());
            case Exchanged.Answered answered -> Twiml.read(answered.contentType(), answered.body());
        };
    }

    private static void pause(Delivery delivery) {
        try {
            Thread.sleep(delivery.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
