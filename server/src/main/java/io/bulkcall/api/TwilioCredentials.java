package io.bulkcall.api;

import io.bulkcall.carrier.OwnAccounts.Credentials;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An own account at Twilio. Goes in and never comes out.
 *
 * @param authTokenSecondary also accepted in signatures, while tokens are being changed
 * @param callsPerSecond its pace; absent = 1
 */
record TwilioCredentials(
        @NotNull @Pattern(regexp = "AC[0-9a-fA-F]{32}", message = "must be AC and 32 hexadecimal digits")
        String accountSid,

        @NotBlank @Size(max = 200) String authToken,
        @Size(min = 1, max = 200) @Nullable String authTokenSecondary,
        @DecimalMin("0.1") @DecimalMax("10000") @Nullable BigDecimal callsPerSecond) {

    Credentials credentials() {
        return new Credentials(
                accountSid, authToken, authTokenSecondary, Objects.requireNonNullElse(callsPerSecond, BigDecimal.ONE));
    }

    @Override
    public String toString() {
        return "TwilioCredentials[accountSid=" + accountSid + "]";
    }
}
