package io.bulkcall.simulator.behaviour;

import static io.bulkcall.simulator.behaviour.BehaviourJson.milliseconds;
import static io.bulkcall.simulator.behaviour.BehaviourJson.requireKnown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads faults: an array of names and of objects {@code {name, rate?, times?, ms?, copies?, retry_after?}}, or an object
 * that gives each name its rate.
 */
final class FaultJson {
    private static final Set<String> FIELDS = Set.of("name", "rate", "times", "ms", "copies", "retry_after");

    private FaultJson() {}

    static List<FaultRule> rules(JsonNode json) {
        List<FaultRule> rules = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(entry -> rules.add(rule(entry)));
            return rules;
        }
        if (!json.isObject()) {
            throw new Refused("faults", "must be an array of faults or an object of rates");
        }
        json.properties().forEach(entry -> rules.add(byRate(entry.getKey(), entry.getValue())));
        return rules;
    }

    private static FaultRule byRate(String name, JsonNode rate) {
        return new FaultRule(name, fault(name, null), rate(rate), new AtomicInteger(Integer.MAX_VALUE));
    }

    private static FaultRule rule(JsonNode entry) {
        if (entry.isString()) {
            String name = entry.stringValue();
            return new FaultRule(name, fault(name, null), 1, new AtomicInteger(Integer.MAX_VALUE));
        }
        BehaviourJson.requireObject(entry, "faults");
        requireKnown(entry, FIELDS, "faults.");
        if (!entry.path("name").isString()) {
            throw new Refused("faults.name", "must be a text");
        }
        String name = entry.path("name").stringValue();
        return new FaultRule(
                name,
                fault(name, entry),
                entry.has("rate") ? rate(entry.get("rate")) : 1,
                new AtomicInteger(number(entry, "times", Integer.MAX_VALUE)));
    }

    private static Fault fault(String name, @Nullable JsonNode entry) {
        Integer retryAfter = entry != null && entry.has("retry_after") ? number(entry, "retry_after", 0) : null;
        Long ms = entry != null && entry.has("ms") ? milliseconds(entry.get("ms"), "faults.ms") : null;
        int copies = entry == null ? 1 : number(entry, "copies", 1);
        return FaultNames.fault(name, new FaultNames.Parameters(ms, copies, retryAfter))
                .orElseThrow(() -> new Refused("faults", "no fault is named '" + name + "'"));
    }

    private static double rate(JsonNode value) {
        if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 1) {
            throw new Refused("faults.rate", "must be a number from 0 to 1");
        }
        return value.doubleValue();
    }

    private static int number(JsonNode entry, String field, int absent) {
        JsonNode value = entry.get(field);
        if (value == null) {
            return absent;
        }
        if (!value.isIntegralNumber() || value.longValue() < 0 || value.longValue() > Integer.MAX_VALUE) {
            throw new Refused("faults." + field, "must be a whole number of at least 0");
        }
        return value.intValue();
    }
}
