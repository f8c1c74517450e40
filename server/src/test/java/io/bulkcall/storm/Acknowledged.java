package io.bulkcall.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the carrier has been told is kept: that it was asked for a call, and that it heard of a call's end and got 2xx. */
final class Acknowledged {

    private Acknowledged() {}

    /** Which of these calls a database knows less of; empty if nothing is lost. */
    static List<String> lost(JsonNode calls, DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        Set<String> asked = jdbc.sql("select a.caller_id || ' to ' || j.phone from call_attempts a"
                        + " join outbound_call_jobs j on j.business_id = a.business_id and j.id = a.job_id")
                .query((row, _) -> row.getString(1))
                .set();
        Set<String> ended = jdbc.sql("select call_sid from call_attempts where progress = 9 and call_sid is not null")
                .query((row, _) -> row.getString(1))
                .set();
        List<String> lost = new ArrayList<>();
        for (JsonNode call : calls) {
            String fromTo =
                    call.get("from").asString() + " to " + call.get("to").asString();
            if (!asked.contains(fromTo)) {
                lost.add("the intent of " + fromTo);
            }
            if (endAcknowledged(call) && !ended.contains(call.get("sid").asString())) {
                lost.add("the end of " + fromTo);
            }
        }
        return lost;
    }

    static long endsAcknowledged(JsonNode calls) {
        long count = 0;
        for (JsonNode call : calls) {
            count += endAcknowledged(call) ? 1 : 0;
        }
        return count;
    }

    /** That were sent and, when last tried, answered 5xx or not at all. */
    static long callbacksNotTaken(JsonNode calls) {
        long count = 0;
        for (JsonNode call : calls) {
            for (JsonNode callback : call.get("callbacks")) {
                boolean sent = callback.get("tries").asInt() > 0;
                count += sent && (answer(callback) == 0 || answer(callback) / 100 == 5) ? 1 : 0;
            }
        }
        return count;
    }

    /** 0 if there was none. */
    private static int answer(JsonNode callback) {
        JsonNode answer = callback.get("answer");
        return answer == null || answer.isNull() ? 0 : answer.asInt();
    }

    private static boolean endAcknowledged(JsonNode call) {
        for (JsonNode callback : call.get("callbacks")) {
            if (callback.get("event").asString().equals("completed") && answer(callback) / 100 == 2) {
                return true;
            }
        }
        return false;
    }
}
