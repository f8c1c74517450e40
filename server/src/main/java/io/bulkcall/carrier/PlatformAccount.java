package io.bulkcall.carrier;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The carrier account that the platform's environment names, shared by every business without its own.
 *
 * @param callsPerSecond how many calls it may place; null = unlimited
 */
public record PlatformAccount(
        String accountSid,
        String authToken,
        @Nullable String secondaryAuthToken,
        @Nullable BigDecimal callsPerSecond) {

    @Override
    public String toString() {
        return "PlatformAccount[accountSid=" + accountSid + "]";
    }
}
