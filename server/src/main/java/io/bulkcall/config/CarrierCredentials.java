package io.bulkcall.config;

import static io.bulkcall.config.Variable.TWILIO_ACCOUNT_SID;
import static io.bulkcall.config.Variable.TWILIO_AUTH_TOKEN;
import static io.bulkcall.config.Variable.TWILIO_AUTH_TOKEN_SECONDARY;

import java.util.Optional;

/**
 * The platform's own account at the carrier.
 *
 * @param secondaryAuthToken also accepted in signatures, while tokens are being changed
 */
public record CarrierCredentials(String accountSid, String authToken, Optional<String> secondaryAuthToken) {

    /** Empty if no account is set; half of one is a mistake. */
    static Optional<CarrierCredentials> from(Environment environment) {
        Optional<String> sid = environment.text(TWILIO_ACCOUNT_SID);
        Optional<String> token = environment.text(TWILIO_AUTH_TOKEN).map(value -> token(TWILIO_AUTH_TOKEN, value));
        Optional<String> secondary =
                environment.text(TWILIO_AUTH_TOKEN_SECONDARY).map(value -> token(TWILIO_AUTH_TOKEN_SECONDARY, value));
        if (sid.isEmpty() && (token.isPresent() || secondary.isPresent())) {
            throw Environment.bad(TWILIO_ACCOUNT_SID, "is missing, but a token for it is set");
        }
        if (sid.isPresent() && token.isEmpty()) {
            throw Environment.bad(TWILIO_AUTH_TOKEN, "is missing, but " + TWILIO_ACCOUNT_SID + " is set");
        }
        return sid.map(value -> new CarrierCredentials(sid(value), token.orElseThrow(), secondary));
    }

    private static String sid(String value) {
        if (!value.matches("AC[0-9a-fA-F]{32}")) {
            throw Environment.bad(TWILIO_ACCOUNT_SID, value, "the SID of an account (AC and 32 hexadecimal digits)");
        }
        return value;
    }

    private static String token(Variable variable, String value) {
        if (!value.matches("[\\x21-\\x7e]+")) {
            throw Environment.bad(variable, "has a space, or a character beyond ASCII, in it");
        }
        return value;
    }

    @Override
    public String toString() {
        return "CarrierCredentials[accountSid=" + accountSid + ", authToken=***]";
    }
}
