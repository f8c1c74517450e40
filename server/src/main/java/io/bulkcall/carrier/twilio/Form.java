package io.bulkcall.carrier.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.StringJoiner;

/** An {@code application/x-www-form-urlencoded} body or query. A name may come several times: Twilio's lists do. */
final class Form {
    private final StringJoiner pairs = new StringJoiner("&");

    Form with(String name, Object value) {
        pairs.add(URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value.toString(), UTF_8));
        return this;
    }

    String encoded() {
        return pairs.toString();
    }
}
