package io.bulkcall.carrier;

import java.util.List;

/**
 * A carrier that places telephone calls and can be asked about them. Every method is one HTTP exchange and never
 * repeats it; none throws for anything that the carrier answers or fails to answer.
 */
public interface Carrier {

    /**
     * The one place that makes a telephone ring. Sends one request, once: a carrier's create has no idempotency key, so
     * whatever is not a clear answer comes back as {@link PlaceResult.Unknown} and must never be sent again.
     */
    PlaceResult createOutboundCall(CarrierAccount account, OutboundCall call);

    /** One call by its id. */
    Lookup<CarrierCall> fetch(CarrierAccount account, String callSid);

    /** Every call between two numbers that the carrier still lists, newest first. */
    Lookup<List<CarrierCall>> callsBetween(CarrierAccount account, String from, String to);

    /** Ends a call in whatever state it is; a call that has ended already stays as it was. */
    Lookup<CarrierCall> end(CarrierAccount account, String callSid);

    /** Asks whether the account's credentials work, at no cost. */
    Lookup<Boolean> probe(CarrierAccount account);
}
