package io.bulkcall.carrier.twilio;

import io.bulkcall.carrier.CarrierAccount;
import io.bulkcall.carrier.CarrierError;
import io.bulkcall.carrier.twilio.Answer.Lost;
import io.bulkcall.carrier.twilio.Answer.NeverSent;
import io.bulkcall.carrier.twilio.Answer.Received;
import io.bulkcall.carrier.twilio.Answer.TooLate;
import io.bulkcall.phone.MaskedNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Why an exchange was no success, in the carrier's own words where it has some, fit to be shown and logged. */
final class Refusal {
    private static final int DETAIL_LENGTH_MAX = 300;

    private Refusal() {}

    static CarrierError of(Answer answer, CarrierAccount account) {
        return switch (answer) {
            case Received received -> ofReceived(received, account);
            case NeverSent(String detail) -> new CarrierError(0, null, presentable(detail, account));
            case TooLate _ -> new CarrierError(0, null, "too late to be sent");
            case Lost(String detail) -> new CarrierError(0, null, presentable(detail, account));
        };
    }

    static Optional<KnownError> known(@Nullable Integer code) {
        return Optional.ofNullable(code).flatMap(KnownError::of);
    }

    private static CarrierError ofReceived(Received answer, CarrierAccount account) {
        Optional<JsonNode> body = Json.object(answer.body());
        Integer code = body.flatMap(object -> Json.integer(object, "code")).orElse(null);
        String detail = body.flatMap(object -> Json.text(object, "message"))
                .or(() -> known(code).map(KnownError::meaning))
                .orElse("HTTP " + answer.status() + " without a reason");
        return new CarrierError(answer.status(), code, presentable(detail, account));
    }

    private static String presentable(String detail, CarrierAccount account) {
        String text = without(without(detail, account.authToken()), account.secondaryAuthToken());
        text = MaskedNumber.inText(text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip());
        return text.length() <= DETAIL_LENGTH_MAX ? text : text.substring(0, DETAIL_LENGTH_MAX - 1) + "…";
    }

    private static String without(String text, @Nullable String secret) {
        return secret == null || secret.isEmpty() ? text : text.replace(secret, "***");
    }
}
