package io.bulkcall.simulator.rest;

import io.bulkcall.simulator.call.CallStatus;
import io.bulkcall.simulator.call.CallView;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A call as Twilio's resource shows it: numbers are texts, times are RFC 2822. */
final class CallJson {
    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss xx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final List<String> SUBRESOURCES = List.of("events", "notifications", "recordings", "streams");

    private CallJson() {}

    /** The answer to a create: no time is known yet. */
    static ObjectNode created(CallView call) {
        ObjectNode json = of(call).put("status", CallStatus.QUEUED.wire());
        for (String later : List.of("date_created", "date_updated", "start_time", "end_time", "duration")) {
            json.putNull(later);
        }
        return json;
    }

    static ObjectNode of(CallView call) {
        String uri = "/2010-04-01/Accounts/" + call.accountSid() + "/Calls/" + call.sid();
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("sid", call.sid())
                .put("account_sid", call.accountSid())
                .put("date_created", text(call.createdAt()))
                .put("date_updated", text(call.updatedAt()))
                .put("to", call.request().to())
                .put("to_formatted", call.request().to())
                .put("from", call.request().from())
                .put("from_formatted", call.request().from())
                .put("status", call.status().wire())
                .put("start_time", text(call.startedAt()))
                .put("end_time", text(call.endedAt()))
                .put("answered_by", call.answeredBy())
                .put("duration", call.endedAt() == null ? null : Long.toString(call.durationSeconds()))
                .put("direction", "outbound-api")
                .put("api_version", "2010-04-01")
                .put("queue_time", "0")
                .put("price_unit", "USD")
                .put("uri", uri + ".json");
        for (String unknown : List.of(
                "parent_call_sid",
                "phone_number_sid",
                "price",
                "forwarded_from",
                "group_sid",
                "caller_name",
                "trunk_sid")) {
            json.putNull(unknown);
        }
        ObjectNode subresources = json.putObject("subresource_uris");
        SUBRESOURCES.forEach(name -> subresources.put(
                name, uri + "/" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + ".json"));
        return json;
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : RFC_2822.format(at);
    }
}
