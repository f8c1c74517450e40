package io.bulkcall.simulator.behaviour;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fault under its public name, and how often it happens.
 *
 * @param rate 0 to 1, drawn anew for every occasion
 * @param left how many more times it may fire
 */
public record FaultRule(String name, Fault fault, double rate, AtomicInteger left) {

    boolean fires(Dice dice, String occasion) {
        return dice.roll(name + occasion) < rate && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }
}
