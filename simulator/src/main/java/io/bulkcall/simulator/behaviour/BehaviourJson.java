package io.bulkcall.simulator.behaviour;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads behaviours: one as {@code POST /behaviours} takes it, or a whole file of them. */
public final class BehaviourJson {
    private static final Set<String> TRAITS = Set.of("outcome", "ring_ms", "talk_ms", "faults");
    private static final long LONGEST_MS = 86_400_000;

    private BehaviourJson() {}

    /**
     * One behaviour: {@code to} (a number, or {@code *} for all) or {@code prefix}, and its traits.
     *
     * @throws Refused naming the field
     */
    public static Rule rule(JsonNode json) {
        requireObject(json, "body");
        requireKnown(json, Set.of("to", "prefix", "outcome", "ring_ms", "talk_ms", "faults"), "");
        if (json.has("to") == json.has("prefix")) {
            throw new Refused("to", "exactly one of to and prefix is required");
        }
        if (json.has("prefix")) {
            return new Rule(new Rule.Scope.Prefix(text(json, "prefix")), behaviour(json));
        }
        String to = text(json, "to");
        return new Rule(to.equals("*") ? new Rule.Scope.Everything() : new Rule.Scope.Number(to), behaviour(json));
    }

    /**
     * A file: {@code {"default": traits, "behaviours": [rules]}}.
     *
     * @throws Refused naming the field
     */
    public static List<Rule> file(JsonNode json) {
        requireObject(json, "file");
        requireKnown(json, Set.of("default", "behaviours"), "");
        List<Rule> rules = new ArrayList<>();
        if (json.has("default")) {
            requireObject(json.get("default"), "default");
            requireKnown(json.get("default"), TRAITS, "default.");
            rules.add(new Rule(new Rule.Scope.Everything(), behaviour(json.get("default"))));
        }
        if (json.has("behaviours") && !json.get("behaviours").isArray()) {
            throw new Refused("behaviours", "must be an array");
        }
        json.path("behaviours").forEach(rule -> rules.add(rule(rule)));
        return rules;
    }

    private static Behaviour behaviour(JsonNode json) {
        return new Behaviour(
                json.has("outcome") ? outcomes(json.get("outcome")) : null,
                span(json, "ring_ms"),
                span(json, "talk_ms"),
                json.has("faults") ? FaultJson.rules(json.get("faults")) : null);
    }

    private static Map<Outcome, Double> outcomes(JsonNode json) {
        if (json.isString()) {
            return Map.of(outcome(json.stringValue()), 1.0);
        }
        requireObject(json, "outcome");
        var weights = new EnumMap<Outcome, Double>(Outcome.class);
        json.properties().forEach(entry -> {
            if (!entry.getValue().isNumber() || entry.getValue().doubleValue() < 0) {
                throw new Refused("outcome." + entry.getKey(), "must be a weight of at least 0");
            }
            weights.put(outcome(entry.getKey()), entry.getValue().doubleValue());
        });
        if (weights.values().stream().noneMatch(weight -> weight > 0)) {
            throw new Refused("outcome", "at least one weight must be above 0");
        }
        return weights;
    }

    private static Outcome outcome(String text) {
        return Outcome.of(text)
                .orElseThrow(() -> new Refused(
                        "outcome", "'" + text + "' is none of answered, busy, no_answer, failed, voicemail"));
    }

    private static @Nullable Span span(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null) {
            return null;
        }
        if (!value.isArray()) {
            return new Span(milliseconds(value, field), milliseconds(value, field));
        }
        if (value.size() != 2) {
            throw new Refused(field, "must be a number or [min, max]");
        }
        var span = new Span(milliseconds(value.get(0), field), milliseconds(value.get(1), field));
        if (span.minMs() > span.maxMs()) {
            throw new Refused(field, "min is above max");
        }
        return span;
    }

    static long milliseconds(JsonNode value, String field) {
        if (!value.isIntegralNumber() || value.longValue() < 0 || value.longValue() > LONGEST_MS) {
            throw new Refused(field, "must be whole milliseconds from 0 to " + LONGEST_MS);
        }
        return value.longValue();
    }

    static void requireObject(JsonNode json, String field) {
        if (!json.isObject()) {
            throw new Refused(field, "must be an object");
        }
    }

    static void requireKnown(JsonNode json, Set<String> known, String where) {
        json.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refused(where + name, "is not a known field");
                });
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null || !value.isString() || value.stringValue().isEmpty()) {
            throw new Refused(field, "must be a text");
        }
        return value.stringValue();
    }
}
