package io.bulkcall.request;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that can't be granted. Thrown, so that it undoes the transaction on its way out; has no stack trace, because
 * nothing is broken.
 */
public final class Refusal extends RuntimeException {
    private final Reason reason;
    private final List<Flaw> flaws;
    private final @Nullable Duration retryAfter;
    private final @Nullable Lines lines;

    /** How many lines a business has, where that is the reason. */
    public record Lines(long available, long active, long limit) {}

    public Refusal(Reason reason, String detail) {
        this(reason, detail, List.of(), null, null);
    }

    private Refusal(
            Reason reason, String detail, List<Flaw> flaws, @Nullable Duration retryAfter, @Nullable Lines lines) {
        super(detail, null, false, false);
        this.reason = reason;
        this.flaws = List.copyOf(flaws);
        this.retryAfter = retryAfter;
        this.lines = lines;
    }

    public static Refusal notFound(String what) {
        return new Refusal(Reason.NOT_FOUND, "no such " + what);
    }

    public static Refusal invalid(Flaw... flaws) {
        return invalid(List.of(flaws));
    }

    /** The detail is the first flaw, so that whoever reads one line sees what to mend. */
    public static Refusal invalid(List<Flaw> flaws) {
        return of(Reason.INVALID_REQUEST, flaws);
    }

    /** For one reason, at these places. */
    public static Refusal of(Reason reason, List<Flaw> flaws) {
        Flaw first = flaws.getFirst();
        String more = flaws.size() == 1 ? "" : " (and " + (flaws.size() - 1) + " more)";
        String place = first.index() == null ? "" : "[" + first.index() + "]";
        return new Refusal(reason, first.field() + place + ": " + first.detail() + more, flaws, null, null);
    }

    public static Refusal limitExceeded(Lines lines, String detail, Duration retryAfter) {
        return new Refusal(Reason.LIMIT_EXCEEDED, detail, List.of(), retryAfter, lines);
    }

    public static Refusal rateLimited(String detail, Duration retryAfter) {
        return new Refusal(Reason.RATE_LIMITED, detail, List.of(), retryAfter, null);
    }

    public static Refusal unavailable(String detail, Duration retryAfter) {
        return new Refusal(Reason.UNAVAILABLE, detail, List.of(), retryAfter, null);
    }

    public Reason reason() {
        return reason;
    }

    /** One line for a person. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Flaw> flaws() {
        return flaws;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    public @Nullable Lines lines() {
        return lines;
    }
}
