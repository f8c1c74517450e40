package io.bulkcall.simulation;

import io.bulkcall.carrier.AnsweredBy;
import io.bulkcall.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what the database says with the carrier's books. */
final class Verdict {

    private static final String ATTEMPTS = Sql.of(Verdict.class).text("attempts");
    private static final List<String> WITHOUT_CALL = List.of("unknown", "not_placed", "rejected");
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final World world;
    private final Promises promises;
    private final RealDatabase real;
    private final Town town;

    private record Attempt(
            long businessId,
            long jobId,
            int attemptNo,
            @Nullable String callSid,
            @Nullable String outcome,
            Duration claimedAt,
            @Nullable Duration endedAt,
            Duration callMax) {
        static Attempt read(ResultSet row, int ignored) throws SQLException {
            return new Attempt(
                    row.getLong("business_id"),
                    row.getLong("job_id"),
                    row.getInt("attempt_no"),
                    row.getString("call_sid"),
                    row.getString("outcome"),
                    sinceBeginning(row.getObject("claimed_at", OffsetDateTime.class)),
                    row.getObject("ended_at") == null
                            ? null
                            : sinceBeginning(row.getObject("ended_at", OffsetDateTime.class)),
                    Duration.ofSeconds(row.getLong("seconds_max")));
        }

        private static Duration sinceBeginning(OffsetDateTime time) {
            return Duration.between(World.BEGINNING, time.toInstant());
        }

        String name() {
            return "attempt " + attemptNo + " of job " + jobId;
        }
    }

    Verdict(World world, RealDatabase real, Town town) {
        this.world = world;
        this.promises = world.promises();
        this.real = real;
        this.town = town;
    }

    /** Between any two transactions. */
    void ofThisMoment() {
        for (Business business : town.businesses()) {
            real.violations(business.id()).stream()
                    // The carrier's books are asked about it: a limit may have been lowered while calls were live.
                    .filter(violation -> !violation.startsWith("I1"))
                    .forEach(violation ->
                            promises.check(false, "in the rows of business %d: %s", business.id(), violation));
        }
        world.nodes()
                .forEach(node -> promises.check(
                        node.stranded() == 0,
                        "I4: %s found stranded work",
                        node.owner().name()));
    }

    /** When everything is over. */
    void ofTheEnd(Duration calmAt) {
        ofThisMoment();
        Map<String, PlacedCall> calls = new HashMap<>();
        world.ledger().calls().forEach(call -> calls.put(call.sid, call));
        for (Attempt attempt : real.jdbc().sql(ATTEMPTS).query(Attempt::read).list()) {
            isFinalInTime(attempt, calmAt);
            saysWhatHappened(attempt, attempt.callSid() == null ? null : calls.remove(attempt.callSid()));
        }
        calls.values()
                .forEach(call -> promises.check(
                        false, "evidence: no attempt knows %s, which was placed for %s", call.sid, call.attempt()));
    }

    /** I4. Until the faults stopped, nodes or the database may have been away. */
    private void isFinalInTime(Attempt attempt, Duration calmAt) {
        Duration from = attempt.claimedAt().compareTo(calmAt) > 0 ? attempt.claimedAt() : calmAt;
        Duration latest = from.plus(attempt.callMax()).plus(World.HORIZON).plus(GRACE);
        promises.check(
                attempt.endedAt() != null && attempt.endedAt().compareTo(latest) <= 0,
                "I4: %s, claimed at %s, ended at %s",
                attempt.name(),
                attempt.claimedAt(),
                attempt.endedAt());
    }

    private void saysWhatHappened(Attempt attempt, @Nullable PlacedCall call) {
        if (attempt.callSid() != null) {
            promises.check(
                    call != null
                            && call.attempt().jobId() == attempt.jobId()
                            && call.attempt().attemptNo() == attempt.attemptNo(),
                    "evidence: %s says that its call was %s",
                    attempt.name(),
                    attempt.callSid());
        }
        String happened = call == null ? null : outcome(call);
        boolean right = happened == null
                ? WITHOUT_CALL.contains(String.valueOf(attempt.outcome()))
                : happened.equals(attempt.outcome());
        promises.check(right, "outcome: %s is %s, and was %s", attempt.name(), attempt.outcome(), happened);
    }

    private static String outcome(PlacedCall call) {
        return switch (call.progress) {
            case COMPLETED -> call.answeredBy == AnsweredBy.MACHINE ? "voicemail" : "answered";
            case BUSY, NO_ANSWER, FAILED, CANCELLED -> call.progress.name().toLowerCase(Locale.ROOT);
            case QUEUED, INITIATED, RINGING, ANSWERED -> "live";
        };
    }
}
