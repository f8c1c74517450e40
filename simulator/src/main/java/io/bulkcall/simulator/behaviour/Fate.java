package io.bulkcall.simulator.behaviour;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All that one dialling of a number has coming: its outcome, its times, its faults. */
public final class Fate {
    private final Outcome outcome;
    private final Duration ring;
    private final Duration talk;
    private final List<FaultRule> faults;
    private final Dice dice;
    private final Consumer<String> fired;

    Fate(Outcome outcome, Duration ring, Duration talk, List<FaultRule> faults, Dice dice, Consumer<String> fired) {
        this.outcome = outcome;
        this.ring = ring;
        this.talk = talk;
        this.faults = faults;
        this.dice = dice;
        this.fired = fired;
    }

    public Outcome outcome() {
        return outcome;
    }

    public Duration ring() {
        return ring;
    }

    public Duration talk() {
        return talk;
    }

    /** The first fault of the kind that fires on this occasion; drawing it does not count it yet. */
    public <F extends Fault> Optional<Drawn<F>> draw(Class<F> kind, String occasion) {
        return drawAll(kind, occasion).findFirst();
    }

    /** Every fault of the kind that fires on this occasion, as lazily drawn as the stream is read. */
    public <F extends Fault> Stream<Drawn<F>> drawAll(Class<F> kind, String occasion) {
        return faults.stream()
                .filter(rule -> kind.isInstance(rule.fault()))
                .filter(rule -> rule.fires(dice, occasion))
                .map(rule -> new Drawn<>(kind.cast(rule.fault()), () -> fired.accept(rule.name())));
    }

    /** A fault that is to happen; {@code happened} enters it in the books, to be called when it really did. */
    public record Drawn<F extends Fault>(F fault, Runnable happened) {}
}
