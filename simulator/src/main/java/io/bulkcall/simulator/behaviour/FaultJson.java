package io.bulkcall.simulator.behaviour;

import static io.bulkcall.simulator.behaviour.BehaviourJson.milliseconds;
import static io.bulkcall.simulator.behaviour.BehaviourJson.requireKnown;
import static io.bulkcall.simulator.behaviour.BehaviourJson.requireObject;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads faults: an array of names and of objects {@code {name, rate?, times?, event?, ms?, copies?, retry_after?}}, or an
 * object that gives each name its rate.
 */
final class FaultJson {
    private static final Set<String> FIELDS = Set.of("name", "rate", "times", "event", "ms", "copies", "retry_after");
    private static final Set<String> EVENTS = Set.of("initiated", "ringing", "answered", "amd", "completed");

    private FaultJson() {}

    static List<FaultRule> rules(JsonNode json) {
        List<FaultRule> rules = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(entry -> rules.add(rule(entry.isString() ? named(entry.stringValue()) : entry)));
            return rules;
        }
        if (!json.isObject()) {
            throw new Refused("faults", "must be an array of faults or an object of rates");
        }
        json.properties().forEach(entry -> rules.add(rule(named(entry.getKey(), entry.getValue()))));
        return rules;
    }

    private static JsonNode named(String name) {
        return JsonMapper.shared().createObjectNode().put("name", name);
    }

    private static JsonNode named(String name, JsonNode rate) {
        return JsonMapper.shared().createObjectNode().put("name", name).set("rate", rate);
    }

    private static FaultRule rule(JsonNode entry) {
        requireObject(entry, "faults");
        requireKnown(entry, FIELDS, "faults.");
        if (!entry.path("name").isString()) {
            throw new Refused("faults.name", "must be a text");
        }
        String name = entry.path("name").stringValue();
        return new FaultRule(
                name,
                fault(name, entry),
                event(entry),
                rate(entry),
                new AtomicInteger(number(entry, "times", Integer.MAX_VALUE)));
    }

    private static Fault fault(String name, JsonNode entry) {
        Integer retryAfter = entry.has("retry_after") ? (Integer) number(entry, "retry_after", 0) : null;
        Long ms = entry.has("ms") ? (Long) milliseconds(entry.get("ms"), "faults.ms") : null;
        return FaultNames.fault(name, new FaultNames.Parameters(ms, number(entry, "copies", 1), retryAfter))
                .orElseThrow(() -> new Refused("faults.name", "no fault is named '" + name + "'"));
    }

    private static @Nullable String event(JsonNode entry) {
        JsonNode event = entry.get("event");
        if (event == null) {
            return null;
        }
        if (!event.isString() || !EVENTS.contains(event.stringValue())) {
            throw new Refused("faults.event", "is none of initiated, ringing, answered, amd, completed");
        }
        return event.stringValue();
    }

    private static double rate(JsonNode entry) {
        JsonNode rate = entry.get("rate");
        if (rate == null) {
            return 1;
        }
        if (!rate.isNumber() || rate.doubleValue() < 0 || rate.doubleValue() > 1) {
            throw new Refused("faults.rate", "must be a number from 0 to 1");
        }
        return rate.doubleValue();
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
