package io.bulkcall.carrier;

import org.jspecify.annotations.Nullable;

/**
 * An account at the carrier, with what it takes to use it.
 *
 * @param id our own number for it
 * @param businessId whose it is; 0 = the platform's, shared by every business without its own
 * @param secondaryAuthToken also accepted in signatures, while tokens are being changed
 */
public record CarrierAccount(
        long id,
        long businessId,
        String accountSid,
        String authToken,
        @Nullable String secondaryAuthToken) {

    @Override
    public String toString() {
        return "CarrierAccount[id=" + id + ", businessId=" + businessId + ", accountSid=" + accountSid + "]";
    }
}
