package io.bulkcall.simulator.behaviour;

import io.bulkcall.simulator.behaviour.Fault.Forgery;
import io.bulkcall.simulator.behaviour.Fault.Shape;
import io.bulkcall.simulator.error.TwilioError;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The public names of the faults; README.md of this module explains each. */
final class FaultNames {
    private static final Pattern CODE = Pattern.compile("code_(\\d{5})");
    private static final Pattern SERVER_ERROR = Pattern.compile("(500|502|503|504)_(placed|not_placed)");

    private FaultNames() {}

    /** What may stand beside a name; {@code ms} and {@code retryAfterSeconds} are null if they were not given. */
    record Parameters(
            @Nullable Long ms, int copies, @Nullable Integer retryAfterSeconds) {
        Duration time(long absentMs) {
            return Duration.ofMillis(ms == null ? absentMs : ms);
        }
    }

    static Optional<Fault> fault(String name, Parameters with) {
        var serverError = SERVER_ERROR.matcher(name);
        if (serverError.matches()) {
            return Optional.of(new Fault.ServerError(
                    Integer.parseInt(serverError.group(1)), serverError.group(2).equals("placed")));
        }
        var code = CODE.matcher(name);
        if (code.matches()) {
            return TwilioError.of(Integer.parseInt(code.group(1))).map(error -> new Fault.Refusal(error.code()));
        }
        return Optional.ofNullable(named(name, with));
    }

    private static @Nullable Fault named(String name, Parameters with) {
        return switch (name) {
            case "answer_late" -> new Fault.AnswerLate(with.time(5_000));
            case "answer_never" -> new Fault.AnswerNever(with.time(60_000));
            case "dropped_placed" -> new Fault.Dropped(true);
            case "dropped_not_placed" -> new Fault.Dropped(false);
            case "429" -> new Fault.TooMany(with.retryAfterSeconds(), null);
            case "429_storm" -> new Fault.TooMany(with.retryAfterSeconds(), with.time(60_000));
            case "401" -> new Fault.Refusal(20003);
            case "403" -> new Fault.Refusal(20403);
            case "404" -> new Fault.Refusal(20404);
            case "400_xml" -> new Fault.OddRefusal(Shape.XML);
            case "400_html" -> new Fault.OddRefusal(Shape.HTML);
            case "400_empty" -> new Fault.OddRefusal(Shape.EMPTY);
            case "400_truncated" -> new Fault.OddRefusal(Shape.TRUNCATED);
            case "400_cut" -> new Fault.OddRefusal(Shape.CUT);
            case "400_wrong_types" -> new Fault.OddRefusal(Shape.WRONG_TYPES);
            case "201_xml" -> new Fault.OddCreated(Shape.XML);
            case "201_html" -> new Fault.OddCreated(Shape.HTML);
            case "201_empty" -> new Fault.OddCreated(Shape.EMPTY);
            case "201_truncated" -> new Fault.OddCreated(Shape.TRUNCATED);
            case "201_cut" -> new Fault.OddCreated(Shape.CUT);
            case "201_wrong_types" -> new Fault.OddCreated(Shape.WRONG_TYPES);
            case "callback_before_answer" -> new Fault.CallbackBeforeAnswer();
            case "callback_lost" -> new Fault.CallbackLost();
            case "callback_doubled" -> new Fault.CallbackDoubled(with.copies());
            case "callback_late" -> new Fault.CallbackLate(with.time(5_000));
            case "callback_reordered" -> new Fault.CallbackReordered();
            case "forged_unsigned" -> new Fault.Forged(Forgery.UNSIGNED);
            case "forged_wrong_signature" -> new Fault.Forged(Forgery.WRONG_SIGNATURE);
            case "forged_other_token" -> new Fault.Forged(Forgery.OTHER_TOKEN);
            case "forged_altered_body" -> new Fault.Forged(Forgery.ALTERED_BODY);
            case "forged_unknown_attempt" -> new Fault.Forged(Forgery.UNKNOWN_ATTEMPT);
            case "list_hidden" -> new Fault.Hidden(with.time(2_000));
            default -> null;
        };
    }
}
