package io.bulkcall.simulator.rest;

import static io.bulkcall.simulator.rest.Parameters.invalid;

import io.bulkcall.simulator.call.CallEvent;
import io.bulkcall.simulator.call.CallRequest;
import io.bulkcall.simulator.call.CallRequest.Instructions;
import io.bulkcall.simulator.call.MachineDetection;
import io.bulkcall.simulator.call.Webhook;
import io.bulkcall.simulator.http.Form;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the description of a create cannot say, and how its form is read. Source: voice/api/call-resource, parameters. */
record CreateForm(Form form) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern ENDPOINT = Pattern.compile("(sip|sips|client):.+");
    private static final Pattern DIGITS = Pattern.compile("[0-9A-D#*wW]{0,32}");
    private static final List<String> ASYNC_AMD =
            List.of("AsyncAmd", "AsyncAmdStatusCallback", "AsyncAmdStatusCallbackMethod");
    private static final int LONGEST_TWIML = 4000;

    /** Closed sets of words that the description leaves open. */
    private static final Map<String, Set<String>> WORDS = Map.of(
            "StatusCallbackEvent", Set.of("initiated", "ringing", "answered", "completed"),
            "RecordingStatusCallbackEvent", Set.of("in-progress", "completed", "absent"),
            "MachineDetection", Set.of("Enable", "DetectMessageEnd"),
            "AsyncAmd", Set.of("true", "false"),
            "RecordingChannels", Set.of("mono", "dual"),
            "RecordingTrack", Set.of("inbound", "outbound", "both"),
            "Trim", Set.of("trim-silence", "do-not-trim"));

    /** Twilio's magic numbers. Source: https://www.twilio.com/docs/iam/test-credentials */
    private static final Map<String, Integer> MAGIC_TO =
            Map.of("+15005550001", 21217, "+15005550002", 21214, "+15005550003", 21215, "+15005550004", 21216);

    Optional<Problem> check() {
        return Stream.<Optional<Problem>>of(
                        endpoints(),
                        instructions(),
                        words(),
                        machineDetection(),
                        CommonRules.check(form),
                        Optional.ofNullable(digits()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Problem> endpoints() {
        String to = text("To");
        String from = text("From");
        if (!E164.matcher(to).matches() && !ENDPOINT.matcher(to).matches()) {
            return Optional.of(invalid("To", "'" + to + "' is neither an E.164 number nor an endpoint"));
        }
        if (!E164.matcher(from).matches()
                && (to.startsWith("+") || !ENDPOINT.matcher(from).matches())) {
            return Optional.of(invalid("From", "'" + from + "' is not an E.164 number"));
        }
        if (from.equals("+15005550001")) {
            return Optional.of(Problem.of(21212));
        }
        return Optional.ofNullable(MAGIC_TO.get(to)).map(Problem::of);
    }

    private Optional<Problem> instructions() {
        long given = Stream.of("Url", "Twiml", "ApplicationSid")
                .filter(name -> form.first(name) != null)
                .count();
        if (given != 1) {
            return Optional.of(
                    invalid("Url", "or Twiml or ApplicationSid: exactly one is required, given are " + given));
        }
        if (form.first("ApplicationSid") != null) {
            return Optional.of(invalid("ApplicationSid", "names no application: the simulator has none"));
        }
        String twiml = form.first("Twiml");
        return twiml != null && twiml.length() > LONGEST_TWIML ? Optional.of(Problem.of(32018)) : Optional.empty();
    }

    private Optional<Problem> words() {
        return WORDS.entrySet().stream()
                .flatMap(entry -> form.all(entry.getKey()).stream()
                        .filter(word -> !entry.getValue().contains(word))
                        .map(word -> invalid(entry.getKey(), "'" + word + "' is no " + entry.getKey() + hint(word))))
                .findFirst();
    }

    private static String hint(String word) {
        return word.contains(" ") || word.contains(",") ? "; repeat the parameter for each event" : "";
    }

    /** Twilio answers 201 to all of these, and listens to nothing or tells nobody. */
    private Optional<Problem> machineDetection() {
        boolean async = "true".equals(form.first("AsyncAmd"));
        if (form.first("MachineDetection") == null) {
            return ASYNC_AMD.stream()
                    .filter(name -> form.first(name) != null)
                    .findFirst()
                    .map(name -> invalid(name, "is of no effect without MachineDetection"));
        }
        if (form.first("SendDigits") != null) {
            return Optional.of(invalid("MachineDetection", "is of no effect with SendDigits"));
        }
        if (async && form.first("AsyncAmdStatusCallback") == null) {
            return Optional.of(Problem.of(21262, "AsyncAmd needs an AsyncAmdStatusCallback"));
        }
        return !async && form.first("AsyncAmdStatusCallback") != null
                ? Optional.of(invalid("AsyncAmdStatusCallback", "is of no effect without AsyncAmd=true"))
                : Optional.empty();
    }

    private @Nullable Problem digits() {
        String digits = form.first("SendDigits");
        return digits == null || DIGITS.matcher(digits).matches() ? null : Problem.of(21206);
    }

    /** Only after {@link #check} found nothing. */
    CallRequest request() {
        return new CallRequest(
                text("To"),
                text("From"),
                new Instructions(
                        webhook("Url", "Method"), form.first("Twiml"), webhook("FallbackUrl", "FallbackMethod")),
                webhook("StatusCallback", "StatusCallbackMethod"),
                events(),
                seconds("Timeout", 60),
                seconds("TimeLimit", 4 * 3600),
                listening());
    }

    private @Nullable MachineDetection listening() {
        String mode = form.first("MachineDetection");
        return mode == null
                ? null
                : new MachineDetection(
                        mode.equals("DetectMessageEnd"),
                        "true".equals(form.first("AsyncAmd")),
                        webhook("AsyncAmdStatusCallback", "AsyncAmdStatusCallbackMethod"));
    }

    private Set<CallEvent> events() {
        Set<CallEvent> events = EnumSet.noneOf(CallEvent.class);
        form.all("StatusCallbackEvent").forEach(word -> CallEvent.of(word).ifPresent(events::add));
        return events.isEmpty() ? EnumSet.of(CallEvent.COMPLETED) : events;
    }

    private @Nullable Webhook webhook(String url, String method) {
        String address = form.first(url);
        String verb = form.first(method);
        return address == null ? null : new Webhook(address, verb == null ? "POST" : verb);
    }

    private Duration seconds(String name, long absent) {
        String value = form.first(name);
        return Duration.ofSeconds(value == null ? absent : Long.parseLong(value));
    }

    private String text(String name) {
        String value = form.first(name);
        return value == null ? "" : value;
    }
}
