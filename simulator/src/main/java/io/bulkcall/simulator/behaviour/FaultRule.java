package io.bulkcall.simulator.behaviour;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A fault under its public name, and how often it happens.
 *
 * @param event the only callback event it happens to; null for any
 * @param rate 0 to 1, drawn anew for every occasion
 * @param left how many more times it may fire
 */
public record FaultRule(String name, Fault fault, @Nullable String event, double rate, AtomicInteger left) {

    /** @param occasion the callback's event, or empty where there is none */
    boolean fires(Dice dice, String occasion) {
        return (event == null || event.equals(occasion))
                && dice.roll(name + "/" + occasion) < rate
                && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }
}
