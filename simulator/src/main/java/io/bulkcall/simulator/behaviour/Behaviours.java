package io.bulkcall.simulator.behaviour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The behaviours in force: a number's own comes before its longest prefix's, that before the default. */
public final class Behaviours {
    private final long seed;
    private final Consumer<String> fired;
    private final Map<String, Behaviour> numbers = new HashMap<>();
    private final Map<String, Behaviour> prefixes = new HashMap<>();
    private final Map<String, Integer> dials = new HashMap<>();
    private Behaviour general = Behaviour.BUILT_IN;

    /** @param fired told the name of each fault that happened */
    public Behaviours(long seed, Consumer<String> fired) {
        this.seed = seed;
        this.fired = fired;
    }

    /** Replaces what was said before about the same numbers. */
    public synchronized void set(Rule rule) {
        switch (rule.scope()) {
            case Rule.Scope.Everything() -> general = rule.behaviour();
            case Rule.Scope.Prefix(var prefix) -> prefixes.put(prefix, rule.behaviour());
            case Rule.Scope.Number(var number) -> numbers.put(number, rule.behaviour());
        }
    }

    /** Draws what happens to the next dialling of the number, refused ones included. */
    public synchronized Fate next(String number) {
        var dice = new Dice(seed, number, dials.merge(number, 1, Integer::sum));
        List<Behaviour> told = told(number);
        return new Fate(
                outcome(first(told, Behaviour::outcomes), dice.roll("outcome")),
                first(told, Behaviour::ring).at(dice.roll("ring")),
                first(told, Behaviour::talk).at(dice.roll("talk")),
                first(told, Behaviour::faults),
                dice,
                fired);
    }

    /** From the most specific to the built-in, which leaves nothing open. */
    private List<Behaviour> told(String number) {
        List<Behaviour> told = new ArrayList<>();
        Behaviour own = numbers.get(number);
        if (own != null) {
            told.add(own);
        }
        prefixes.keySet().stream()
                .filter(number::startsWith)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .forEach(prefix -> told.add(Objects.requireNonNull(prefixes.get(prefix))));
        told.add(general);
        told.add(Behaviour.BUILT_IN);
        return told;
    }

    private static <T> T first(List<Behaviour> told, Function<Behaviour, @Nullable T> trait) {
        return told.stream().map(trait).filter(Objects::nonNull).findFirst().orElseThrow();
    }

    private static Outcome outcome(Map<Outcome, Double> weights, double share) {
        double left = share
                * weights.values().stream().mapToDouble(Double::doubleValue).sum();
        Outcome last = Outcome.ANSWERED;
        for (Outcome outcome : Outcome.values()) { // in the enum's order, so that a seed means the same everywhere
            double weight = weights.getOrDefault(outcome, 0.0);
            if (weight > 0 && left < weight) {
                return outcome;
            }
            left -= weight;
            last = weight > 0 ? outcome : last;
        }
        return last;
    }
}
