package io.bulkcall.config;

import static io.bulkcall.config.Variable.TWILIO_API_URL;
import static io.bulkcall.config.Variable.TWILIO_CALLS_PER_SECOND;

import java.net.URI;
import java.util.Optional;

/**
 * The carrier, and the account that businesses without their own call over.
 *
 * @param credentials empty: such businesses cannot call
 * @param apiUrl without a slash at its end
 * @param pace of the platform's account
 */
public record CarrierSettings(Optional<CarrierCredentials> credentials, URI apiUrl, Pace pace) {

    static CarrierSettings from(Environment environment) {
        return new CarrierSettings(CarrierCredentials.from(environment), apiUrl(environment), pace(environment));
    }

    private static URI apiUrl(Environment environment) {
        String value = environment.text(TWILIO_API_URL).orElse("https://api.twilio.com");
        return Origin.parse(value)
                .orElseThrow(() -> Environment.bad(
                        TWILIO_API_URL, value, "an origin (https://api.twilio.com, or http://127.0.0.1:9090)"));
    }

    private static Pace pace(Environment environment) {
        String value = environment.text(TWILIO_CALLS_PER_SECOND).orElse("1");
        return Pace.parse(value)
                .orElseThrow(
                        () -> Environment.bad(TWILIO_CALLS_PER_SECOND, value, "a number (0.1-10000, or unlimited)"));
    }
}
