package io.bulkcall.simulator;

import com.twilio.security.RequestValidator;
import io.bulkcall.simulator.http.Form;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** A webhook as the customer's server got it; {@code url} is without what the network adds. */
public record Received(Instant at, String method, String path, String url, Map<String, String> headers, String body) {

    public String field(String name) {
        String value = Form.parse(body).first(name);
        return value == null ? "" : value;
    }

    public String callStatus() {
        return field("CallStatus");
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
    }

    /** What Twilio's own SDK thinks of the signature. */
    public boolean isSignedBy(String token) {
        Map<String, String> fields = Form.parse(body).fields().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().getFirst()));
        return new RequestValidator(token).validate(url, fields, header("X-Twilio-Signature"));
    }
}
