package io.bulkcall.carrier;

import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A carrier that places telephone calls and can be asked about them. No method sends the same request twice, and none
 * throws for anything that the carrier answers or fails to answer.
 */
public interface Carrier {

    /**
     * The one place that makes a telephone ring. Sends one request, once: a carrier's create has no idempotency key, so
     * whatever is not a clear answer comes back as {@link PlaceResult.Unknown} and must never be sent again.
     *
     * @param inTime asked once, when the connection stands and the request would leave; if false it does not
     */
    PlaceResult createOutboundCall(CarrierAccount account, OutboundCall call, BooleanSupplier inTime);

    /** One call by its id. */
    Lookup<CarrierCall> fetch(CarrierAccount account, String callSid);

    /** The calls between two numbers that the carrier still lists, newest first, at most the newest 2,000. */
    Lookup<List<CarrierCall>> callsBetween(CarrierAccount account, String from, String to);

    /** Ends a call in whatever state it is; a call that has ended already stays as it was. */
    Lookup<CarrierCall> end(CarrierAccount account, String callSid);

    /**
     * Asks whether the account's credentials work, at no cost. False = the carrier refuses them; {@code Failed} = it gave
     * no usable answer.
     */
    Lookup<Boolean> probe(CarrierAccount account);
}
