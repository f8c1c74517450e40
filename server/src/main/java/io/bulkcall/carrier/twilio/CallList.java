package io.bulkcall.carrier.twilio;

import io.bulkcall.carrier.CarrierAccount;
import io.bulkcall.carrier.CarrierCall;
import io.bulkcall.carrier.CarrierError;
import io.bulkcall.carrier.Lookup;
import io.bulkcall.carrier.Lookup.Failed;
import io.bulkcall.carrier.Lookup.Found;
import io.bulkcall.carrier.twilio.Answer.Received;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The list of an account's calls, read page by page. */
final class CallList {
    private static final int PAGE_SIZE = 200;
    static final int PAGES_MAX = 10;

    private final CallUris uris;
    private final Function<URI, Answer> get;
    private final CarrierAccount account;

    CallList(CallUris uris, Function<URI, Answer> get, CarrierAccount account) {
        this.uris = uris;
        this.get = get;
        this.account = account;
    }

    /**
     * The newest calls between two numbers. Not narrowed by time: the only filter is {@code StartTime}, and a call that
     * still waits in Twilio's queue has none.
     */
    Lookup<List<CarrierCall>> between(String from, String to) {
        List<CarrierCall> calls = new ArrayList<>();
        Form filter = new Form().with("To", to).with("From", from).with("PageSize", PAGE_SIZE);
        Optional<URI> next = Optional.of(uris.calls(account, filter));
        for (int page = 0; page < PAGES_MAX && next.isPresent(); page++) {
            Answer answer = get.apply(next.get());
            if (!(answer instanceof Received received) || !received.successful()) {
                return new Failed<>(Refusal.of(answer, account));
            }
            Optional<JsonNode> body = Json.object(received.body())
                    .filter(object -> object.path("calls").isArray());
            if (body.isEmpty()) {
                return new Failed<>(new CarrierError(received.status(), null, "no readable list of calls"));
            }
            body.get().path("calls").valueStream().map(CallJson::read).forEach(call -> call.ifPresent(calls::add));
            next = Json.text(body.get(), "next_page_uri").flatMap(uris::nextPage);
        }
        return new Found<>(List.copyOf(calls));
    }
}
