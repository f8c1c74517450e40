package io.bulkcall.dialer;

import io.bulkcall.carrier.AnsweredBy;
import io.bulkcall.carrier.CallProgress;
import io.bulkcall.carrier.CarrierError;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a node has learned of one attempt, for {@link Lines} to apply. */
public sealed interface Report {

    AttemptId attempt();

    Instant at();

    /** Whether it can leave a line free for the next job. */
    default boolean mayFreeLine() {
        return switch (this) {
            case Evidence evidence -> evidence.progress().ended();
            case Unknown _ -> false;
            case GiveBack _, RefusedNumber _, RefusedRun _, Lost _ -> true;
        };
    }

    /** From whom it is known. */
    enum Source {
        ENGINE,
        CALLBACK,
        POLL,
        OPERATOR
    }

    /**
     * The call exists, and how far it has come.
     *
     * @param at as the carrier dated it, else when it came to be known
     * @param duration talking time, if it has ended
     * @param sipCode the network's final answer, if the carrier passed it on
     * @param answeredBy who or what took the call, if the carrier says so
     */
    record Evidence(
            AttemptId attempt,
            Source source,
            Instant at,
            String callSid,
            CallProgress progress,
            @Nullable Duration duration,
            @Nullable Integer sipCode,
            @Nullable AnsweredBy answeredBy)
            implements Report {

        /** Nothing is said of who answered. */
        public Evidence(
                AttemptId attempt,
                Source source,
                Instant at,
                String callSid,
                CallProgress progress,
                @Nullable Duration duration,
                @Nullable Integer sipCode) {
            this(attempt, source, at, callSid, progress, duration, sipCode, null);
        }
    }

    /** The create came back without a clear answer; the line stays held until there is evidence. */
    record Unknown(AttemptId attempt, Instant at, CarrierError error) implements Report {}

    /**
     * The attempt surely reached no telephone, and the job waits again.
     *
     * @param reason a code
     * @param detail one line for a person
     */
    record GiveBack(
            AttemptId attempt,
            Instant at,
            String reason,
            @Nullable String detail,
            @Nullable Integer carrierCode,
            Instant notBefore)
            implements Report {}

    /** @param streak what several such refusals in a row may have in common */
    record RefusedNumber(
            AttemptId attempt,
            Instant at,
            CarrierError error,
            @Nullable String streak) implements Report {}

    /** @param callerId whether every run with this caller id is concerned */
    record RefusedRun(AttemptId attempt, Instant at, CarrierError error, boolean callerId) implements Report {}

    /** No evidence by the horizon, or none of the end long after the call must be over. */
    record Lost(AttemptId attempt, Instant at) implements Report {}
}
