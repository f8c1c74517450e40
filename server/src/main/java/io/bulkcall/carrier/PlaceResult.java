package io.bulkcall.carrier;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of the one request that asks for a call. */
public sealed interface PlaceResult {

    /** The carrier has taken the call. */
    record Placed(String callSid) implements PlaceResult {}

    /**
     * The request surely reached no telephone network: refused for the rate of requests, or no connection came about.
     *
     * @param retryAfter as asked for by the carrier
     */
    record NotSent(CarrierError error, @Nullable Duration retryAfter) implements PlaceResult {}

    /** The request was not allowed to leave any more, and did not. */
    record TooLate() implements PlaceResult {}

    /**
     * This number can't be called.
     *
     * @param streak names what several refusals in a row have in common and may be due to (a destination country, an
     *     unlisted code); null when the reason lies in this number alone
     */
    record RefusedNumber(CarrierError error, @Nullable String streak) implements PlaceResult {}

    /**
     * No call of this run can be placed until somebody mends its settings.
     *
     * @param callerId whether the caller id is what was refused, so that every run using it is concerned
     */
    record RefusedRun(CarrierError error, boolean callerId) implements PlaceResult {}

    /**
     * No call of this account can be placed now.
     *
     * @param rest how long to leave it alone; null = until a person has mended it
     */
    record RefusedAccount(CarrierError error, @Nullable Duration rest) implements PlaceResult {}

    /** Placed or not: nobody can tell yet. */
    record Unknown(CarrierError error) implements PlaceResult {}
}
