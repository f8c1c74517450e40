package io.bulkcall.simulator.call;

import org.jspecify.annotations.Nullable;

/**
 * Whether a create asked to tell machines from people.
 *
 * @param untilEnd listens until the greeting is over: the words for a machine are others then
 * @param async beside the call; otherwise its instructions are not fetched before the verdict
 * @param callback told of the verdict, if {@code async}
 */
public record MachineDetection(
        boolean untilEnd, boolean async, @Nullable Webhook callback) {

    String verdict(boolean machine) {
        if (!machine) {
            return "human";
        }
        return untilEnd ? "machine_end_beep" : "machine_start";
    }
}
