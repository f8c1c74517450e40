package io.bulkcall.carrier.twilio;

import static io.bulkcall.carrier.twilio.Fixtures.ACCOUNT_SID;
import static io.bulkcall.carrier.twilio.Fixtures.SID;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.carrier.AnsweredBy;
import io.bulkcall.carrier.CallProgress;
import io.bulkcall.carrier.twilio.TwilioCallback.Kind;
import io.bulkcall.carrier.twilio.TwilioCallback.Malformed;
import io.bulkcall.carrier.twilio.TwilioCallback.News;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioCallbackTest {

    @Test
    void readsTheEndOfACall() {
        assertThat(TwilioCallback.parse(
                        Kind.STATUS,
                        form(
                                "CallSid", SID,
                                "AccountSid", ACCOUNT_SID,
                                "CallStatus", "completed",
                                "SequenceNumber", "3",
                                "Timestamp", "Tue, 10 Aug 2021 08:02:17 +0000",
                                "CallDuration", "75",
                                "Duration", "2",
                                "SipResponseCode", "200",
                                "CallbackSource", "call-progress-events",
                                "ToCity", "",
                                "Novelty", "yes")))
                .isEqualTo(new News(
                        Kind.STATUS,
                        SID,
                        ACCOUNT_SID,
                        CallProgress.COMPLETED,
                        3,
                        Instant.parse("2021-08-10T08:02:17Z"),
                        Duration.ofSeconds(75),
                        200,
                        null));
    }

    @Test
    void readsTheFetchOfWhatToSay() {
        assertThat(TwilioCallback.parse(
                        Kind.VOICE, form("CallSid", SID, "AccountSid", ACCOUNT_SID, "CallStatus", "in-progress")))
                .isEqualTo(new News(Kind.VOICE, SID, ACCOUNT_SID, CallProgress.ANSWERED, null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "initiated,INITIATED",
        "ringing,RINGING",
        "in-progress,ANSWERED",
        "busy,BUSY",
        "no-answer,NO_ANSWER",
        "failed,FAILED",
        "canceled,CANCELLED"
    })
    void readsEveryStatus(String word, CallProgress progress) {
        assertThat(news(Kind.STATUS, "CallSid", SID, "CallStatus", word).progress())
                .isEqualTo(progress);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "teleported", "\u0000"})
    void takesAnUnknownStatusForTheLeastItCanMean(String word) {
        assertThat(news(Kind.STATUS, "CallSid", SID, "CallStatus", word).progress())
                .isEqualTo(CallProgress.QUEUED);
        assertThat(news(Kind.VOICE, "CallSid", SID, "CallStatus", word).progress())
                .isEqualTo(CallProgress.ANSWERED);
    }

    @ParameterizedTest
    @CsvSource({
        "human,HUMAN",
        "machine_start,MACHINE",
        "machine_end_beep,MACHINE",
        "machine_end_silence,MACHINE",
        "machine_end_other,MACHINE",
        "fax,FAX",
        "unknown,UNKNOWN"
    })
    void readsWhoAnswered(String word, AnsweredBy answeredBy) {
        assertThat(news(Kind.STATUS, "CallSid", SID, "CallStatus", "completed", "AnsweredBy", word)
                        .answeredBy())
                .isEqualTo(answeredBy);
        assertThat(news(Kind.MACHINE_DETECTION, "CallSid", SID, "AnsweredBy", word))
                .isEqualTo(new News(
                        Kind.MACHINE_DETECTION, SID, null, CallProgress.ANSWERED, null, null, null, null, answeredBy));
    }

    /** Who answered is all that a verdict tells: an end comes with its duration, elsewhere. */
    @Test
    void endsNoCallByAVerdict() {
        assertThat(news(Kind.MACHINE_DETECTION, "CallSid", SID, "CallStatus", "completed", "AnsweredBy", "alien"))
                .extracting(News::progress, News::answeredBy)
                .containsExactly(CallProgress.ANSWERED, null);
    }

    @Test
    void doesWithoutWhatItCannotRead() {
        assertThat(TwilioCallback.parse(
                        Kind.STATUS,
                        form(
                                "CallSid", SID,
                                "CallStatus", "busy",
                                "SequenceNumber", "many",
                                "Timestamp", "2021-13-45",
                                "CallDuration", "-1",
                                "SipResponseCode", "4.86")))
                .isEqualTo(new News(Kind.STATUS, SID, null, CallProgress.BUSY, null, null, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CA12", "SM0123456789abcdef0123456789abcdef", "CA0123456789abcdef0123456789abcdef'--"})
    void saysSoWithoutTheIdOfACall(String sid) {
        assertThat(TwilioCallback.parse(Kind.STATUS, form("CallSid", sid, "CallStatus", "busy")))
                .isEqualTo(new Malformed("CallSid", "missing, or not CA and 32 hex digits"));
    }

    @Test
    void saysSoOfAnEmptyForm() {
        assertThat(TwilioCallback.parse(Kind.VOICE, Map.of())).isInstanceOf(Malformed.class);
        assertThat(TwilioCallback.parse(Kind.VOICE, Map.of("CallSid", List.of())))
                .isInstanceOf(Malformed.class);
    }

    private static News news(Kind kind, String... fields) {
        return (News) TwilioCallback.parse(kind, form(fields));
    }

    private static Map<String, List<String>> form(String... fields) {
        Map<String, List<String>> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], List.of(fields[i + 1]));
        }
        return form;
    }
}
