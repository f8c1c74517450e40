package io.bulkcall.simulator.rest;

import io.bulkcall.simulator.call.Account;
import io.bulkcall.simulator.call.CallRequest;
import io.bulkcall.simulator.call.CallRequest.Instructions;
import io.bulkcall.simulator.call.CallView;
import io.bulkcall.simulator.call.Exchange;
import io.bulkcall.simulator.call.Webhook;
import io.bulkcall.simulator.http.Form;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST Calls/Sid}. */
record CallUpdate(Parameters parameters, Exchange exchange) {

    Answer update(Account account, String sid, Form form, Format format) {
        Optional<Problem> problem =
                parameters.check(form).or(() -> CommonRules.check(form)).or(() -> empty(form));
        if (problem.isPresent()) {
            return new Answer.Refused(problem.get());
        }
        Optional<CallView> call = exchange.read(calls -> calls.find(sid))
                .filter(found -> found.accountSid().equals(account.sid()));
        if (call.isEmpty()) {
            return new Answer.Absent(
                    Problem.notFound("/2010-04-01/Accounts/" + account.sid() + "/Calls/" + sid + ".json"));
        }
        return switch (apply(sid, form)) {
            case Exchange.Update.Done(var changed) -> new Answer.Given(format.reply(200, "Call", CallJson.of(changed)));
            case Exchange.Update.Ended() ->
                new Answer.Absent(Problem.of(21220, "Call is not in-progress. Cannot redirect."));
            case Exchange.Update.Unknown() -> new Answer.Absent(Problem.notFound(sid));
        };
    }

    private static Optional<Problem> empty(Form form) {
        return form.fields().isEmpty()
                ? Optional.of(Problem.of(20001, "there is nothing to change"))
                : Optional.empty();
    }

    private Exchange.Update apply(String sid, Form form) {
        String status = form.first("Status");
        if (status == null) {
            boolean follow = form.first("Url") != null || form.first("Twiml") != null;
            return exchange.change(sid, request -> changed(request, form), follow);
        }
        return status.equals("canceled") ? exchange.cancel(sid) : exchange.hangUp(sid);
    }

    private static CallRequest changed(CallRequest request, Form form) {
        CallRequest changed = request.withInstructions(instructions(request.instructions(), form))
                .withStatusCallback(webhook(form, "StatusCallback", "StatusCallbackMethod", request.statusCallback()));
        String limit = form.first("TimeLimit");
        return limit == null ? changed : changed.withTimeLimit(Duration.ofSeconds(Long.parseLong(limit)));
    }

    private static Instructions instructions(Instructions before, Form form) {
        Webhook fallback = webhook(form, "FallbackUrl", "FallbackMethod", before.fallback());
        if (form.first("Url") != null) {
            return new Instructions(webhook(form, "Url", "Method", null), null, fallback);
        }
        if (form.first("Twiml") != null) {
            return new Instructions(null, form.first("Twiml"), fallback);
        }
        return new Instructions(before.voice(), before.twiml(), fallback);
    }

    private static @Nullable Webhook webhook(Form form, String url, String method, @Nullable Webhook before) {
        String address = form.first(url);
        String verb = form.first(method);
        if (address == null) {
            return before == null || verb == null ? before : before.withMethod(verb);
        }
        return new Webhook(address, verb == null ? "POST" : verb);
    }
}
