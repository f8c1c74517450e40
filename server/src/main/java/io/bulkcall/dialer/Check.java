package io.bulkcall.dialer;

import io.bulkcall.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A live attempt that nothing was heard of for too long.
 *
 * @param seenCheckAt as read; whoever changes it first does the check
 * @param endWanted whether an operator has hung it up
 * @param callSid null while no evidence says that there is a call
 */
record Check(
        AttemptId attempt,
        int slotNo,
        OffsetDateTime seenCheckAt,
        boolean endWanted,
        long accountId,
        String from,
        String to,
        @Nullable String callSid,
        Instant claimedAt,
        Duration ringTimeout,
        Duration callLimit) {

    static final String DUE = Sql.of(Check.class).text("due_checks");
    static final String TAKE = Sql.of(Check.class).text("take_check");

    /**
     * How long past its end an attempt waits for a carrier that does not answer. The question before may be under way at
     * that moment, and each takes up to 15 s: an attempt is final a minute after its end.
     */
    static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final Duration NEWS_EXPECTED_WITHIN = Duration.ofSeconds(30);
    private static final Duration END_EXPECTED_WITHIN = Duration.ofSeconds(5);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(10);

    static Check read(ResultSet row, int ignored) throws SQLException {
        return new Check(
                new AttemptId(row.getLong("business_id"), row.getLong("job_id"), row.getInt("attempt_no")),
                row.getInt("slot_no"),
                row.getObject("check_at", OffsetDateTime.class),
                row.getBoolean("end_wanted"),
                row.getLong("account_id"),
                row.getString("caller_id"),
                row.getString("phone"),
                row.getString("call_sid"),
                row.getObject("claimed_at", OffsetDateTime.class).toInstant(),
                Duration.ofSeconds(row.getInt("ring_timeout_seconds")),
                Duration.ofSeconds(row.getInt("call_limit_seconds")));
    }

    /** When to look again, if this check brings nothing. */
    Instant nextCheckAt(Instant now, Duration horizon) {
        if (callSid != null) {
            Instant next = now.plus(endWanted ? END_EXPECTED_WITHIN : NEWS_EXPECTED_WITHIN);
            Instant last = overAt(horizon).plus(PATIENCE);
            return now.isBefore(last) && next.isAfter(last) ? last : next;
        }
        Instant atFifth = claimedAt.plus(horizon.dividedBy(5));
        Instant atHorizon = claimedAt.plus(horizon);
        if (now.isBefore(atFifth)) {
            return atFifth;
        }
        return now.isBefore(atHorizon) ? atHorizon : now.plus(ASK_AGAIN);
    }

    /** From when on a call can't be going on any more, whatever the carrier says. */
    Instant overAt(Duration horizon) {
        return callSid == null
                ? claimedAt.plus(horizon)
                : claimedAt.plus(ringTimeout).plus(callLimit).plus(horizon);
    }

    /** For logs: without the numbers. */
    @Override
    public String toString() {
        return "check of " + attempt;
    }
}
