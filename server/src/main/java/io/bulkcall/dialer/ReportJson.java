package io.bulkcall.dialer;

import io.bulkcall.carrier.CallProgress;
import io.bulkcall.carrier.CarrierError;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reports as the database's type {@code report} takes them. */
final class ReportJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ReportJson() {}

    static String of(List<Report> reports) {
        ArrayNode all = JSON.createArrayNode();
        reports.forEach(report -> all.add(of(report)));
        return all.toString();
    }

    private static ObjectNode of(Report report) {
        ObjectNode json = JSON.createObjectNode()
                .put("job_id", report.attempt().jobId())
                .put("attempt_no", report.attempt().attemptNo())
                .put("at", report.at().toString());
        return switch (report) {
            case Report.Evidence evidence -> evidence(json, evidence);
            case Report.Unknown unknown -> error(json, "unknown", unknown.error());
            case Report.GiveBack back ->
                json.put("kind", "give_back")
                        .put("reason", back.reason())
                        .put("detail", back.detail())
                        .put("carrier_code", back.carrierCode())
                        .put("not_before", back.notBefore().toEpochMilli());
            case Report.RefusedNumber refused ->
                error(json, "refused_number", refused.error())
                        .put("outcome", Outcome.REJECTED.word())
                        .put("reason", "refused_by_carrier")
                        .put("streak", refused.streak());
            case Report.RefusedRun refused ->
                error(json, "refused_run", refused.error())
                        .put("outcome", Outcome.REJECTED.word())
                        .put("reason", refused.callerId() ? "caller_id_refused" : "settings_refused")
                        .put("not_before", report.at().toEpochMilli())
                        .put("caller_id_refused", refused.callerId());
            case Report.Lost _ ->
                json.put("kind", "lost")
                        .put("source", "engine")
                        .put("progress", 9)
                        .put("outcome", Outcome.UNKNOWN.word())
                        .put("reason", "no_evidence");
        };
    }

    private static ObjectNode evidence(ObjectNode json, Report.Evidence evidence) {
        json.put("kind", "evidence")
                .put("source", evidence.source().name().toLowerCase(Locale.ROOT))
                .put("call_sid", evidence.callSid())
                .put("progress", rank(evidence.progress()))
                .put("carrier_status", evidence.progress().name().toLowerCase(Locale.ROOT))
                .put("carrier_code", evidence.sipCode());
        if (evidence.duration() != null) {
            json.put("duration_seconds", evidence.duration().toSeconds());
        }
        if (evidence.answeredBy() != null) {
            json.put("answered_by", evidence.answeredBy().name().toLowerCase(Locale.ROOT));
        }
        if (evidence.progress().ended()) {
            json.put("outcome", Outcome.of(evidence.progress()).word());
        }
        return json;
    }

    private static ObjectNode error(ObjectNode json, String kind, CarrierError error) {
        return json.put("kind", kind)
                .put("source", "engine")
                .put("carrier_code", error.code())
                .put("detail", error.detail());
    }

    /** As the column {@code call_attempts.progress} counts. */
    private static int rank(CallProgress progress) {
        return switch (progress) {
            case QUEUED, INITIATED -> 1;
            case RINGING -> 2;
            case ANSWERED -> 3;
            case COMPLETED, BUSY, NO_ANSWER, FAILED, CANCELLED -> 9;
        };
    }
}
