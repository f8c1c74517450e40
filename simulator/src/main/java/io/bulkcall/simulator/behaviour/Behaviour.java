package io.bulkcall.simulator.behaviour;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How numbers behave; null leaves a trait to the next less specific behaviour. */
public record Behaviour(
        @Nullable Map<Outcome, Double> outcomes,
        @Nullable Span ring,
        @Nullable Span talk,
        @Nullable List<FaultRule> faults) {

    /** What numbers do of which nothing was said. */
    static final Behaviour BUILT_IN = new Behaviour(
            Map.of(Outcome.ANSWERED, 70.0, Outcome.NO_ANSWER, 15.0, Outcome.BUSY, 10.0, Outcome.FAILED, 5.0),
            new Span(500, 2000),
            new Span(1000, 4000),
            List.of());
}
