package io.bulkcall.business;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The account that a business calls with, and whether it may.
 *
 * @param own false = the platform's
 * @param pause null = calls may be placed
 */
public record CarrierState(
        long accountId,
        String accountSid,
        boolean own,
        @Nullable Pause pause) {

    /** Why nothing is placed, and since when. */
    public record Pause(String code, @Nullable String detail, Instant since) {}
}
