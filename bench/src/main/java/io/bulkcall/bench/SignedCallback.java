package io.bulkcall.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Twilio posts, signed as it signs: HMAC-SHA1 of the URL and of the sorted parameters. */
final class SignedCallback {

    private final String host;
    private final String accountSid;
    private final Mac mac;

    /** @param host with its port, as the server knows itself */
    SignedCallback(String host, String accountSid, String authToken) throws GeneralSecurityException {
        this.host = host;
        this.accountSid = accountSid;
        this.mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    }

    /** A request's head and body. */
    record Request(String head, String body) {}

    Request of(LiveCall call, String path, String status) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "AccountSid", accountSid,
                "ApiVersion", "2010-04-01",
                "CallSid", call.sid(),
                "CallStatus", status,
                "Called", call.to(),
                "Caller", call.from(),
                "Direction", "outbound-api",
                "From", call.from(),
                "To", call.to(),
                "Timestamp", DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC))));
        if (status.equals("completed")) {
            form.put("CallDuration", "7");
        }
        String signed = form.entrySet().stream()
                .map(field -> field.getKey() + field.getValue())
                .collect(Collectors.joining());
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + host
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nX-Twilio-Signature: "
                + sign("http://" + host + path + signed);
        return new Request(head, body);
    }

    private String sign(String text) {
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
