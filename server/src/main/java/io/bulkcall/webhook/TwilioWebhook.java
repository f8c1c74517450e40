package io.bulkcall.webhook;

import io.bulkcall.carrier.twilio.TwilioCallback;
import io.bulkcall.carrier.twilio.Twiml;
import io.bulkcall.dialer.AttemptId;
import io.bulkcall.dialer.Lines;
import io.bulkcall.dialer.Report;
import io.bulkcall.dialer.ReportResult;
import io.bulkcall.script.CheckedScript;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The addresses that the carrier is told to call back. The signature comes before anything else; an answer of 2xx is
 * given only once what the request said is committed, for it is not sent again.
 */
@Hidden
@RestController
class TwilioWebhook {

    private static final String ATTEMPT = "/{businessId:\\d{1,18}}/{jobId:\\d{1,18}}/{attemptNo:\\d{1,9}}";

    /** Under the 15 s after which the carrier gives up, with room for its next try. */
    private static final long COMMITTED_WITHIN_SECONDS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(TwilioWebhook.class);

    private final SignedRequest signed;
    private final Lines lines;
    private final Scenes scenes;
    private final InstantSource clock;
    private final MeterRegistry metrics;

    TwilioWebhook(SignedRequest signed, Lines lines, Scenes scenes, InstantSource clock, MeterRegistry metrics) {
        this.signed = signed;
        this.lines = lines;
        this.scenes = scenes;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** The call has come further, or is over. */
    @PostMapping("/webhook/twilio/status" + ATTEMPT)
    ResponseEntity<Void> status(
            @PathVariable long businessId,
            @PathVariable long jobId,
            @PathVariable int attemptNo,
            HttpServletRequest request)
            throws IOException {
        AttemptId attempt = new AttemptId(businessId, jobId, attemptNo);
        Optional<Map<String, List<String>>> form = signed.verify(request, businessId);
        if (form.isEmpty()) {
            return refused(attempt, "forged");
        }
        return switch (TwilioCallback.parse(TwilioCallback.Kind.STATUS, form.get())) {
            case TwilioCallback.Malformed _ -> answer(HttpStatus.BAD_REQUEST, "malformed");
            case TwilioCallback.News news -> apply(attempt, news);
        };
    }

    private ResponseEntity<Void> apply(AttemptId attempt, TwilioCallback.News news) {
        try {
            ReportResult result = lines.report(evidence(attempt, news))
                    .orTimeout(COMMITTED_WITHIN_SECONDS, TimeUnit.SECONDS)
                    .join();
            if (result == ReportResult.UNKNOWN_ATTEMPT) {
                return refused(attempt, "unknown_attempt");
            }
            return answer(HttpStatus.NO_CONTENT, result.name().toLowerCase(Locale.ROOT));
        } catch (CompletionException e) {
            LOG.warn("[BulkCall] A callback for {} could not be kept: {}", attempt, e.getMessage());
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        }
    }

    /** The call was answered: what is to be said. */
    @PostMapping("/webhook/twilio/voice" + ATTEMPT)
    ResponseEntity<String> voice(
            @PathVariable long businessId,
            @PathVariable long jobId,
            @PathVariable int attemptNo,
            HttpServletRequest request)
            throws IOException {
        AttemptId attempt = new AttemptId(businessId, jobId, attemptNo);
        Optional<Map<String, List<String>>> form = signed.verify(request, businessId);
        if (form.isEmpty()) {
            refused(attempt, "forged");
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        Optional<Scene> scene = scenes.find(attempt);
        if (scene.isEmpty()) {
            refused(attempt, "unknown_attempt");
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        if (TwilioCallback.parse(TwilioCallback.Kind.VOICE, form.get()) instanceof TwilioCallback.News news) {
            // Not waited for: the callee is listening, and the end of the call tells the same once more.
            var _ = lines.report(evidence(attempt, news));
        }
        count("voice");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Twiml.CONTENT_TYPE)
                .body(twiml(scene.get()));
    }

    private static String twiml(Scene scene) {
        if (!scene.wanted()) {
            return Twiml.hangUp();
        }
        return switch (scene.script().check()) {
            case CheckedScript.Valid valid ->
                Twiml.of(valid.script().fill(scene.job().recipient().values()), scene.job());
            case CheckedScript.Invalid invalid -> {
                LOG.error("[BulkCall] A stored script is not valid: {}", invalid.problems());
                yield Twiml.hangUp();
            }
        };
    }

    private Report evidence(AttemptId attempt, TwilioCallback.News news) {
        return new Report.Evidence(
                attempt,
                Report.Source.CALLBACK,
                Objects.requireNonNullElseGet(news.at(), clock::instant),
                news.callSid(),
                news.progress(),
                news.duration(),
                news.sipCode());
    }

    private ResponseEntity<Void> refused(AttemptId attempt, String why) {
        LOG.warn("[BulkCall] A callback for {} was refused: {}", attempt, why);
        return answer(HttpStatus.FORBIDDEN, why);
    }

    private ResponseEntity<Void> answer(HttpStatus status, String result) {
        count(result);
        return ResponseEntity.status(status).build();
    }

    private void count(String result) {
        metrics.counter("bulkcall.callbacks", "result", result).increment();
    }
}
