package io.bulkcall.carrier.twilio;

import io.bulkcall.carrier.CarrierAccount;
import io.bulkcall.carrier.OutboundCall;
import io.bulkcall.carrier.PublicHost;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What most tests of this package begin with. */
final class Fixtures {
    static final String ACCOUNT_SID = "AC" + "0123456789abcdef".repeat(2);
    static final String TOKEN = "secret-token-1";
    static final String SECONDARY = "secret-token-2";
    static final String SID = "CA" + "0123456789abcdef".repeat(2);
    static final String OTHER_SID = "CA" + "fedcba9876543210".repeat(2);
    static final String TO = "+972502345678";
    static final String FROM = "+97239999999";
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final PublicHost HOST = new PublicHost(URI.create("https://calls.example.com"));
    static final CarrierAccount ACCOUNT = new CarrierAccount(5, 7, ACCOUNT_SID, TOKEN, SECONDARY);
    static final OutboundCall CALL =
            new OutboundCall(7, 99, 41, 2, TO, FROM, Duration.ofSeconds(30), Duration.ofMinutes(10), true, HOST);

    private Fixtures() {}

    static TwilioCarrier carrier(URI api) {
        return new TwilioCarrier(api, InstantSource.fixed(NOW), Duration.ofSeconds(3), Duration.ofSeconds(10));
    }

    /** For answers that never come. */
    static TwilioCarrier impatient(URI api) {
        return new TwilioCarrier(api, InstantSource.fixed(NOW), Duration.ofMillis(500), Duration.ofMillis(700));
    }

    static String error(int code, String message) {
        return "{\"code\":" + code + ",\"message\":\"" + message
                + "\",\"more_info\":\"https://www.twilio.com/docs/errors/" + code + "\",\"status\":400}";
    }
}
