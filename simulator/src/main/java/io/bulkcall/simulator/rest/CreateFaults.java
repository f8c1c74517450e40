package io.bulkcall.simulator.rest;

import io.bulkcall.simulator.behaviour.Fate;
import io.bulkcall.simulator.behaviour.Fault;
import io.bulkcall.simulator.behaviour.Fault.Shape;
import io.bulkcall.simulator.call.Account;
import io.bulkcall.simulator.call.Timeline;
import io.bulkcall.simulator.error.TwilioError;
import io.bulkcall.simulator.http.Reply;
import io.bulkcall.simulator.ledger.Ledger;
import io.bulkcall.simulator.webhook.Courier;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The answers that a create gets when something goes wrong. */
final class CreateFaults {
    private static final Duration LONGEST_WAIT_FOR_CALLBACK = Duration.ofSeconds(20);

    private final Timeline timeline;
    private final Ledger ledger;
    private final Map<String, Storm> storms = new ConcurrentHashMap<>();

    private record Storm(Instant until, @Nullable Integer retryAfterSeconds) {}

    CreateFaults(Timeline timeline, Ledger ledger) {
        this.timeline = timeline;
        this.ledger = ledger;
    }

    /** The refusal of everything while the account has a storm. */
    Optional<Reply> storm(Account account, Format format) {
        Storm storm = storms.get(account.sid());
        if (storm == null || !timeline.now().isBefore(storm.until())) {
            return Optional.empty();
        }
        ledger.fault("429_storm");
        return Optional.of(tooMany(storm.retryAfterSeconds(), format));
    }

    /** The answer to a create that places nothing. */
    Reply refusal(Account account, Fault.OfCreate fault, Format format) {
        return switch (fault) {
            case Fault.Dropped ignored -> Reply.dropped();
            case Fault.ServerError(int status, boolean ignored) -> serverError(status);
            case Fault.TooMany(var retryAfter, var duration) -> {
                if (duration != null) {
                    storms.put(account.sid(), new Storm(timeline.now().plus(duration), retryAfter));
                }
                yield tooMany(retryAfter, format);
            }
            case Fault.Refusal(int code) -> {
                var error = TwilioError.of(code).orElseThrow();
                yield format.reply(new Problem(code, error.status(), error.message()));
            }
            case Fault.OddRefusal(var shape) ->
                odd(400, shape, Format.JSON.resource("", Format.envelope(Problem.of(21211))));
            case Fault.AnswerLate ignored -> throw placing(fault);
            case Fault.AnswerNever ignored -> throw placing(fault);
            case Fault.OddCreated ignored -> throw placing(fault);
            case Fault.CallbackBeforeAnswer ignored -> throw placing(fault);
        };
    }

    /** What becomes of the 201 of a call that was placed. */
    Reply spoiled(Reply created, Fate.Drawn<Fault.OfCreate> drawn, Courier courier) {
        drawn.happened().run();
        return switch (drawn.fault()) {
            case Fault.AnswerLate(var delay) -> created.after(delay);
            case Fault.AnswerNever(var held) -> new Reply.Silence(held);
            case Fault.Dropped ignored -> Reply.dropped();
            case Fault.ServerError(int status, boolean ignored) -> serverError(status);
            case Fault.OddCreated(var shape) -> odd(201, shape, text(created));
            case Fault.CallbackBeforeAnswer() -> {
                await(courier);
                yield created;
            }
            case Fault.TooMany ignored -> throw placing(drawn.fault());
            case Fault.Refusal ignored -> throw placing(drawn.fault());
            case Fault.OddRefusal ignored -> throw placing(drawn.fault());
        };
    }

    private static IllegalArgumentException placing(Fault fault) {
        return new IllegalArgumentException(fault + " belongs to the other switch");
    }

    private static void await(Courier courier) {
        try {
            courier.ringingTold()
                    .toCompletableFuture()
                    .get(LONGEST_WAIT_FOR_CALLBACK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // then the answer comes first after all
        }
    }

    private static Reply tooMany(@Nullable Integer retryAfterSeconds, Format format) {
        Map<String, String> headers =
                retryAfterSeconds == null ? Map.of() : Map.of("Retry-After", Integer.toString(retryAfterSeconds));
        return format.reply(new Problem(20429, 429, "Too Many Requests"), headers);
    }

    /** As Twilio's own servers write them, or as the gateway before them does. */
    private static Reply serverError(int status) {
        return switch (status) {
            case 500 -> Format.JSON.reply(new Problem(20500, 500, "An internal server error has occurred"));
            case 503 -> Format.JSON.reply(new Problem(20503, 503, "Service is unavailable. Please try again"));
            default ->
                Reply.of(
                        status,
                        "text/html",
                        "<html><body><h1>" + status + "</h1><p>The gateway had a problem.</p></body></html>");
        };
    }

    private static String text(Reply created) {
        return created instanceof Reply.Whole whole ? new String(whole.body(), StandardCharsets.UTF_8) : "";
    }

    private static Reply odd(int status, Shape shape, String json) {
        return switch (shape) {
            case TRUNCATED -> Reply.json(status, json.substring(0, json.length() / 2));
            case CUT -> new Reply.Cut(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
            case XML ->
                Reply.of(status, "application/xml", "<?xml version=\"1.0\"?><TwilioResponse><Oops/></TwilioResponse>");
            case HTML -> Reply.of(status, "text/html", "<html><body><h1>" + status + "</h1></body></html>");
            case EMPTY -> Reply.of(status, "application/json", "");
            case WRONG_TYPES ->
                Reply.json(
                        status,
                        "{\"sid\":12345,\"status\":{\"is\":[]},\"code\":\"not a number\",\"message\":[1,2],\"to\":true}");
        };
    }
}
