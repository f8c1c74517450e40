package io.bulkcall.simulator.call;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a create asked for, already found valid. Either {@code voice} or {@code twiml} is there.
 *
 * @param ringTimeout after it the call is not answered any more
 * @param timeLimit after it an answered call is ended
 * @param machineDetection null = nobody asked
 */
public record CallRequest(
        String to,
        String from,
        Instructions instructions,
        @Nullable Webhook statusCallback,
        Set<CallEvent> events,
        Duration ringTimeout,
        Duration timeLimit,
        @Nullable MachineDetection machineDetection) {

    /**
     * Where the call's TwiML comes from.
     *
     * @param voice fetched when the call is answered, unless {@code twiml} holds the document itself
     * @param fallback fetched if that fails
     */
    public record Instructions(
            @Nullable Webhook voice,
            @Nullable String twiml,
            @Nullable Webhook fallback) {}

    public CallRequest withInstructions(Instructions changed) {
        return new CallRequest(to, from, changed, statusCallback, events, ringTimeout, timeLimit, machineDetection);
    }

    public CallRequest withStatusCallback(@Nullable Webhook changed) {
        return new CallRequest(to, from, instructions, changed, events, ringTimeout, timeLimit, machineDetection);
    }

    public CallRequest withTimeLimit(Duration changed) {
        return new CallRequest(to, from, instructions, statusCallback, events, ringTimeout, changed, machineDetection);
    }
}
