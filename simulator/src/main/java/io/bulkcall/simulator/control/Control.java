package io.bulkcall.simulator.control;

import io.bulkcall.simulator.behaviour.BehaviourJson;
import io.bulkcall.simulator.behaviour.Behaviours;
import io.bulkcall.simulator.behaviour.Refused;
import io.bulkcall.simulator.call.Exchange;
import io.bulkcall.simulator.http.Form;
import io.bulkcall.simulator.http.Reply;
import io.bulkcall.simulator.http.Request;
import io.bulkcall.simulator.ledger.CallEntry;
import io.bulkcall.simulator.ledger.Ledger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** {@code /behaviours}, {@code /ledger} and {@code /ledger/calls}; for the one who runs the simulator, without keys. */
public final class Control {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final int DEFAULT_LIMIT = 100;
    private static final int LARGEST_LIMIT = 10_000;

    private final Behaviours behaviours;
    private final Exchange exchange;
    private final Ledger ledger;

    public Control(Behaviours behaviours, Exchange exchange, Ledger ledger) {
        this.behaviours = behaviours;
        this.exchange = exchange;
        this.ledger = ledger;
    }

    public Reply handle(Request request) {
        return switch (request.method() + " " + request.path()) {
            case "GET /ledger" -> json(ledger.summary(exchange.queueLengths()));
            case "GET /ledger/calls" -> calls(request);
            case "POST /behaviours" -> behave(request);
            default ->
                error(404, "path", request.method() + " " + request.path() + " is not an endpoint of the simulator");
        };
    }

    private Reply behave(Request request) {
        try {
            behaviours.set(BehaviourJson.rule(JSON.readTree(request.body())));
            return Reply.of(204, "", "");
        } catch (Refused e) {
            return error(400, e.field(), e.reason());
        } catch (JacksonException e) {
            return error(400, "body", "is not JSON: " + e.getOriginalMessage());
        }
    }

    private Reply calls(Request request) {
        Form query = Form.parse(request.query());
        @Nullable Integer limit = limit(query.first("limit"));
        if (limit == null) {
            return error(400, "limit", "must be from 1 to " + LARGEST_LIMIT);
        }
        List<CallEntry> calls = ledger.calls(query.first("after"), limit);
        if (calls == null) {
            return error(400, "after", "is the sid of no call");
        }
        return json(
                new Calls(calls, calls.size() < limit ? null : calls.getLast().sid()));
    }

    /** @param nextAfter the {@code after} of the next page; null if there is none */
    private record Calls(List<CallEntry> calls, @Nullable String nextAfter) {}

    private static @Nullable Integer limit(@Nullable String text) {
        try {
            int limit = text == null ? DEFAULT_LIMIT : Integer.parseInt(text);
            return limit >= 1 && limit <= LARGEST_LIMIT ? limit : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private record Flaw(String field, String error) {}

    private static Reply json(Object value) {
        return Reply.json(200, JSON.writeValueAsString(value));
    }

    private static Reply error(int status, String field, String why) {
        return Reply.json(status, JSON.writeValueAsString(new Flaw(field, why)));
    }
}
