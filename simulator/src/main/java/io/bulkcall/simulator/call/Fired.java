package io.bulkcall.simulator.call;

import java.time.Instant;

/**
 * An event of a call.
 *
 * @param sequence counts the call's events from 0, those included that nobody asked for
 * @param status in Twilio's spelling, which here also knows {@code initiated}
 * @param call as it was then
 * @param timedOut whether the call ended because its ring timeout passed
 */
public record Fired(CallEvent event, int sequence, String status, Instant at, CallView call, boolean timedOut) {

    /** Whether somebody asked to be told of it. */
    public boolean isSubscribed() {
        return call.request().statusCallback() != null
                && call.request().events().contains(event);
    }
}
