package io.bulkcall.simulator.behaviour;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One way in which a carrier or the network misbehaves. */
public sealed interface Fault {

    /** Something is wrong with the answer to a create. At most one of these fires for a request. */
    sealed interface OfCreate extends Fault {
        /** Whether a call is placed all the same. */
        boolean placed();
    }

    /** Something is wrong with the way a status callback is sent. */
    sealed interface OfCallback extends Fault {}

    /** Placed; the 201 comes so much later. */
    record AnswerLate(Duration delay) implements OfCreate {
        @Override
        public boolean placed() {
            return true;
        }
    }

    /** Placed; the connection stays open without an answer for so long, then closes. */
    record AnswerNever(Duration held) implements OfCreate {
        @Override
        public boolean placed() {
            return true;
        }
    }

    /** The connection is closed without an answer. */
    record Dropped(boolean placed) implements OfCreate {}

    /** A 5xx. */
    record ServerError(int status, boolean placed) implements OfCreate {}

    /** A 429, with a Retry-After if there are seconds; with a duration, every create of the account is refused for so long. */
    record TooMany(
            @Nullable Integer retryAfterSeconds, @Nullable Duration storm) implements OfCreate {
        @Override
        public boolean placed() {
            return false;
        }
    }

    /** An error of Twilio's dictionary, in Twilio's envelope. */
    record Refusal(int code) implements OfCreate {
        @Override
        public boolean placed() {
            return false;
        }
    }

    /** A 400 that is not in Twilio's JSON envelope. */
    record OddRefusal(Shape shape) implements OfCreate {
        @Override
        public boolean placed() {
            return false;
        }
    }

    /** A 201 that cannot be read. */
    record OddCreated(Shape shape) implements OfCreate {
        @Override
        public boolean placed() {
            return true;
        }
    }

    /** Placed; the 201 waits until the callbacks up to ringing have been answered. */
    record CallbackBeforeAnswer() implements OfCreate {
        @Override
        public boolean placed() {
            return true;
        }
    }

    /** Never sent. */
    record CallbackLost() implements OfCallback {}

    /** Sent again, so many times. */
    record CallbackDoubled(int copies) implements OfCallback {}

    /** Sent so much later than it should be. */
    record CallbackLate(Duration delay) implements OfCallback {}

    /** Sent after the call's next callback. */
    record CallbackReordered() implements OfCallback {}

    /** A false callback that says the call has ended, sent beside the true ones when the call begins to ring. */
    record Forged(Forgery forgery) implements Fault {}

    /** For so long after its creation a call cannot be fetched and stands in no list. */
    record Hidden(Duration time) implements Fault {}

    /** What a body looks like. */
    enum Shape {
        /** JSON that stops in the middle, in a whole HTTP answer. */
        TRUNCATED,
        /** The connection closes in the middle of the body. */
        CUT,
        XML,
        HTML,
        EMPTY,
        /** JSON whose fields have other types than they should. */
        WRONG_TYPES
    }

    /** What is false about a forged callback. */
    enum Forgery {
        UNSIGNED,
        WRONG_SIGNATURE,
        OTHER_TOKEN,
        ALTERED_BODY,
        UNKNOWN_ATTEMPT
    }
}
