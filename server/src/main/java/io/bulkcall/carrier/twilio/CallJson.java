package io.bulkcall.carrier.twilio;

import io.bulkcall.carrier.CallProgress;
import io.bulkcall.carrier.CarrierCall;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The Call resource of Twilio's REST API. */
final class CallJson {

    private CallJson() {}

    /**
     * Empty without a well-formed id: then it is no call. A status that isn't known counts as {@code QUEUED}, which
     * moves nothing forward and ends nothing.
     */
    static Optional<CarrierCall> read(JsonNode object) {
        return Json.text(object, "sid")
                .filter(CallSid::isWellFormed)
                .map(sid -> new CarrierCall(
                        sid,
                        Json.text(object, "to").orElse(""),
                        Json.text(object, "from").orElse(""),
                        Json.text(object, "direction").orElse("").startsWith("outbound"),
                        Json.text(object, "status").flatMap(CallWords::progress).orElse(CallProgress.QUEUED),
                        Json.text(object, "date_created")
                                .flatMap(CallWords::time)
                                .orElse(null),
                        Json.text(object, "duration")
                                .flatMap(CallWords::seconds)
                                .orElse(null),
                        null,
                        Json.text(object, "answered_by")
                                .flatMap(CallWords::answeredBy)
                                .orElse(null)));
    }
}
