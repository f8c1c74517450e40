package io.bulkcall.simulator.webhook;

import io.bulkcall.simulator.call.Webhook;
import io.bulkcall.simulator.http.Form;
import io.bulkcall.simulator.http.WebhookClient.Outgoing;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A webhook's fields made into a signed request. */
final class Post {
    private Post() {}

    static Outgoing signed(Webhook webhook, Map<String, String> fields, String token) {
        boolean isGet = webhook.method().equals("GET");
        String url = url(webhook, fields);
        return request(webhook, fields, Signature.of(url, isGet ? Map.of() : fields, token));
    }

    /** @param signature null for a request without one */
    static Outgoing request(Webhook webhook, Map<String, String> fields, @Nullable String signature) {
        boolean isGet = webhook.method().equals("GET");
        Map<String, String> headers = new HashMap<>();
        headers.put("User-Agent", "TwilioProxy/1.1");
        headers.put("Accept", "*/*");
        headers.put("I-Twilio-Idempotency-Token", UUID.randomUUID().toString());
        if (signature != null) {
            headers.put("X-Twilio-Signature", signature);
        }
        if (!isGet) {
            headers.put("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
        }
        byte[] form = isGet ? null : Form.encode(fields).getBytes(StandardCharsets.UTF_8);
        return new Outgoing(URI.create(url(webhook, fields)), headers, form);
    }

    /** As it is sent and signed: without the fragment, of a GET with the fields. */
    static String url(Webhook webhook, Map<String, String> fields) {
        String url = Overrides.stripped(webhook.url());
        if (!webhook.method().equals("GET")) {
            return url;
        }
        return url + (url.contains("?") ? "&" : "?") + Form.encode(fields);
    }
}
