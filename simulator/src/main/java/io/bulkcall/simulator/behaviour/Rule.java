package io.bulkcall.simulator.behaviour;

/** A behaviour and the numbers it is said of. */
public record Rule(Scope scope, Behaviour behaviour) {

    /** Which numbers. */
    public sealed interface Scope {
        /** All of which nothing closer was said. */
        record Everything() implements Scope {}

        /** All that begin so. */
        record Prefix(String prefix) implements Scope {}

        /** This one. */
        record Number(String number) implements Scope {}
    }
}
