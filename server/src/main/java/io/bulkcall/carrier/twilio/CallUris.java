package io.bulkcall.carrier.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkcall.carrier.CarrierAccount;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;

/** The addresses of Twilio's Call resources. */
final class CallUris {
    private final String base;
    private final URI origin;

    CallUris(URI api) {
        this.base = api.toString().replaceAll("/+$", "");
        this.origin = api.resolve("/");
    }

    URI calls(CarrierAccount account) {
        return URI.create(account(account) + "/Calls.json");
    }

    URI calls(CarrierAccount account, Form query) {
        return URI.create(calls(account) + "?" + query.encoded());
    }

    URI call(CarrierAccount account, String callSid) {
        return URI.create(account(account) + "/Calls/" + segment(callSid) + ".json");
    }

    /** The next page of a list; empty if it lies anywhere but at this API, where our credentials have no business. */
    Optional<URI> nextPage(String relative) {
        if (!relative.startsWith("/") || relative.startsWith("//")) {
            return Optional.empty();
        }
        try {
            return Optional.of(origin.resolve(relative));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String account(CarrierAccount account) {
        return base + "/2010-04-01/Accounts/" + segment(account.accountSid());
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
