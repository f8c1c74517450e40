package io.bulkcall.carrier.twilio;

import io.bulkcall.carrier.CarrierAccount;
import io.bulkcall.carrier.CarrierError;
import io.bulkcall.carrier.OutboundCall;
import io.bulkcall.carrier.PlaceResult;
import io.bulkcall.carrier.PlaceResult.NotSent;
import io.bulkcall.carrier.PlaceResult.Placed;
import io.bulkcall.carrier.PlaceResult.RefusedAccount;
import io.bulkcall.carrier.PlaceResult.RefusedNumber;
import io.bulkcall.carrier.PlaceResult.RefusedRun;
import io.bulkcall.carrier.PlaceResult.Unknown;
import io.bulkcall.carrier.twilio.Answer.Lost;
import io.bulkcall.carrier.twilio.Answer.NeverSent;
import io.bulkcall.carrier.twilio.Answer.Received;
import io.bulkcall.carrier.twilio.Answer.TooLate;
import io.bulkcall.phone.PhoneNumbers;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an answer to a create means. A refusal must be certain, since the number may then be dialled again; so
 * whatever doesn't clearly say that no call was made is {@link Unknown}.
 *
 * @param receivedAt when the answer came, for a {@code Retry-After} that gives a date
 */
record PlaceAnswer(CarrierAccount account, OutboundCall call, Instant receivedAt) {
    /** How long an account whose queue or concurrency is full is left alone. */
    static final Duration REST = Duration.ofSeconds(60);

    PlaceResult read(Answer answer) {
        return switch (answer) {
            case Received received when received.successful() -> created(received);
            case Received received -> notCreated(received);
            case TooLate _ -> new PlaceResult.TooLate();
            case NeverSent _ -> new NotSent(Refusal.of(answer, account), null);
            case Lost _ -> new Unknown(Refusal.of(answer, account));
        };
    }

    private PlaceResult created(Received answer) {
        return Json.object(answer.body())
                .flatMap(object -> Json.text(object, "sid"))
                .filter(CallSid::isWellFormed)
                .<PlaceResult>map(Placed::new)
                .orElseGet(() ->
                        new Unknown(new CarrierError(answer.status(), null, "a success without a readable call id")));
    }

    private PlaceResult notCreated(Received answer) {
        CarrierError error = Refusal.of(answer, account);
        // A 5xx may come from a proxy behind whose back the call goes out, whatever code its body repeats. A 408 is a
        // timeout on the way, and a redirect isn't followed, so nobody knows who has acted on the request.
        if (answer.status() >= 500 || answer.status() < 400 || answer.status() == 408) {
            return new Unknown(error);
        }
        Duration retryAfter = RetryAfter.parse(answer.retryAfter(), receivedAt);
        return Refusal.known(error.code())
                .map(known -> byClass(known.errorClass(), error, retryAfter))
                .orElseGet(() -> byStatus(error, retryAfter));
    }

    private PlaceResult byClass(ErrorClass errorClass, CarrierError error, @Nullable Duration retryAfter) {
        return switch (errorClass) {
            case FATAL_JOB -> new RefusedNumber(error, null);
            case FATAL_JOB_DEST -> new RefusedNumber(error, "destination:" + PhoneNumbers.destination(call.to()));
            case FATAL_RUN, FATAL_RUN_ON_CREATE -> new RefusedRun(error, false);
            case FATAL_RUN_FROM -> new RefusedRun(error, true);
            case FATAL_ACCOUNT -> new RefusedAccount(error, null);
            case PAUSE_RUN -> new RefusedAccount(error, REST);
            case RETRY_SAFE -> new NotSent(error, retryAfter);
            case AMBIGUOUS -> new Unknown(error);
            // Twilio gives the rest in its logs, never as the answer to a create. Should one come all the same, as a
            // 4xx, then no call was made. Those about our own addresses and parameters would hit every call of the run.
            case WARNING, WARNING_OR_FATAL_RUN, SILENT, OUR_FAULT, LOST_EVENT, BENIGN_ON_UPDATE ->
                new RefusedRun(error, false);
            case OUTCOME_FROM -> new RefusedRun(error, true);
            // Those about one call on its way lie with the number, until several in a row say otherwise.
            case FATAL_JOB_OR_RETRY, OUTCOME, OUTCOME_RETRY -> new RefusedNumber(error, streakOf(error));
        };
    }

    private static PlaceResult byStatus(CarrierError error, @Nullable Duration retryAfter) {
        return switch (error.httpStatus()) {
            case 401, 403 -> new RefusedAccount(error, null);
            case 404 -> new RefusedRun(error, false);
            case 429 -> new NotSent(error, retryAfter);
            default -> new RefusedNumber(error, streakOf(error));
        };
    }

    private static String streakOf(CarrierError error) {
        return error.code() == null ? "http:" + error.httpStatus() : "code:" + error.code();
    }
}
