package io.bulkcall.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bulkcall.carrier.twilio.TwilioCallback;
import io.bulkcall.carrier.twilio.Twiml;
import io.bulkcall.dialer.AttemptId;
import io.bulkcall.dialer.Lines;
import io.bulkcall.dialer.Report;
import io.bulkcall.dialer.ReportResult;
import io.bulkcall.script.CheckedScript;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.ServletRegistration;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The addresses that the carrier is told to call back. The signature comes before anything else; an answer of 2xx is
 * given only once what the request said is committed, for it is not sent again.
 *
 * <p>A servlet, for it is asked four times a call: a controller would cost more than all that is done here.
 */
@Component
@ServletRegistration(name = "twilio", urlMappings = "/webhook/twilio/*")
class TwilioWebhook extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Pattern ADDRESS =
            Pattern.compile("/webhook/twilio/(status|voice|amd)/(\\d{1,18})/(\\d{1,18})/(\\d{1,9})");

    /** Under the 15 s after which the carrier gives up, with room for its next try. */
    private static final long COMMITTED_WITHIN_SECONDS = 8;

    private static final Logger LOG = LoggerFactory.getLogger(TwilioWebhook.class);

    private final transient SignedRequest signed;
    private final transient Lines lines;
    private final transient Scenes scenes;
    private final transient InstantSource clock;
    private final transient MeterRegistry metrics;

    TwilioWebhook(SignedRequest signed, Lines lines, Scenes scenes, InstantSource clock, MeterRegistry metrics) {
        this.signed = signed;
        this.lines = lines;
        this.scenes = scenes;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher address = ADDRESS.matcher(request.getRequestURI());
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        AttemptId attempt = new AttemptId(
                Long.parseLong(address.group(2)), Long.parseLong(address.group(3)), Integer.parseInt(address.group(4)));
        try {
            Optional<Map<String, List<String>>> form = signed.verify(request, attempt.businessId());
            if (form.isEmpty()) {
                refuse(response, attempt, "forged");
                return;
            }
            switch (address.group(1)) {
                case "voice" -> voice(attempt, form.get(), response);
                case "amd" -> news(TwilioCallback.Kind.MACHINE_DETECTION, attempt, form.get(), response);
                default -> news(TwilioCallback.Kind.STATUS, attempt, form.get(), response);
            }
        } catch (DataAccessException e) {
            unavailable(response, attempt, e);
        }
    }

    /** The call has come further, is over, or was taken by somebody or something. */
    private void news(
            TwilioCallback.Kind kind, AttemptId attempt, Map<String, List<String>> form, HttpServletResponse response) {
        switch (TwilioCallback.parse(kind, form)) {
            case TwilioCallback.Malformed _ -> answer(response, HttpServletResponse.SC_BAD_REQUEST, "malformed");
            case TwilioCallback.News news -> apply(attempt, news, response);
        }
    }

    private void apply(AttemptId attempt, TwilioCallback.News news, HttpServletResponse response) {
        try {
            ReportResult result = lines.report(evidence(attempt, news))
                    .orTimeout(COMMITTED_WITHIN_SECONDS, TimeUnit.SECONDS)
                    .join();
            if (result == ReportResult.UNKNOWN_ATTEMPT) {
                refuse(response, attempt, "unknown_attempt");
                return;
            }
            answer(response, HttpServletResponse.SC_NO_CONTENT, result.name().toLowerCase(Locale.ROOT));
        } catch (CompletionException e) {
            unavailable(response, attempt, e);
        }
    }

    /** The call was answered: what is to be said. */
    private void voice(AttemptId attempt, Map<String, List<String>> form, HttpServletResponse response)
            throws IOException {
        Optional<Scene> scene = scenes.find(attempt);
        if (scene.isEmpty()) {
            refuse(response, attempt, "unknown_attempt");
            return;
        }
        if (TwilioCallback.parse(TwilioCallback.Kind.VOICE, form) instanceof TwilioCallback.News news) {
            // Not waited for: the callee is listening, and the end of the call tells the same once more.
            var _ = lines.report(evidence(attempt, news));
        }
        byte[] document = twiml(scene.get()).getBytes(UTF_8);
        answer(response, HttpServletResponse.SC_OK, "voice");
        response.setContentType(Twiml.CONTENT_TYPE);
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
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
                news.sipCode(),
                news.answeredBy());
    }

    private void refuse(HttpServletResponse response, AttemptId attempt, String why) {
        LOG.warn("[BulkCall] A callback for {} was refused: {}", attempt, why);
        answer(response, HttpServletResponse.SC_FORBIDDEN, why);
    }

    private void unavailable(HttpServletResponse response, AttemptId attempt, RuntimeException e) {
        LOG.warn("[BulkCall] A callback for {} could not be kept: {}", attempt, e.getMessage());
        answer(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "unavailable");
    }

    private void answer(HttpServletResponse response, int status, String result) {
        metrics.counter("bulkcall.callbacks", "result", result).increment();
        response.setStatus(status);
    }
}
