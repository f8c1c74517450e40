package io.bulkcall.dialer;

import io.bulkcall.carrier.Carrier;
import io.bulkcall.carrier.CarrierAccount;
import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.carrier.CarrierCall;
import io.bulkcall.carrier.Lookup;
import io.bulkcall.database.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ends calls that must not go on, until the carrier has said that they are over. */
class StrayCalls {

    private static final Sql SQL = Sql.of(StrayCalls.class);
    private static final String DUE = SQL.text("due_stray_calls");
    private static final String TAKE = SQL.text("take_stray_call");
    private static final String FORGET = SQL.text("forget_stray_call");
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);

    /** The carrier keeps no call queued or live for longer, so one that it does not know by then never was. */
    private static final Duration UNKNOWN_TO_CARRIER_MAX = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Carrier carrier;
    private final CarrierAccounts accounts;
    private final Lines lines;
    private final InstantSource clock;
    private final ManyAtOnce atOnce;

    private record Stray(AttemptId attempt, String callSid, long accountId, Instant foundAt) {}

    StrayCalls(
            JdbcClient jdbc,
            Carrier carrier,
            CarrierAccounts accounts,
            Lines lines,
            InstantSource clock,
            Machine machine) {
        this.jdbc = jdbc;
        this.carrier = carrier;
        this.accounts = accounts;
        this.lines = lines;
        this.clock = clock;
        this.atOnce = new ManyAtOnce("stray", machine);
    }

    /** @return how many calls were to be ended */
    int runOnce() {
        List<Stray> due = jdbc.sql(DUE)
                .param("now", now())
                .query((row, _) -> new Stray(
                        new AttemptId(row.getLong("business_id"), row.getLong("job_id"), row.getInt("attempt_no")),
                        row.getString("call_sid"),
                        row.getLong("account_id"),
                        row.getObject("found_at", OffsetDateTime.class).toInstant()))
                .list();
        atOnce.run(due, this::end);
        return due.size();
    }

    private void end(Stray stray) {
        Optional<CarrierAccount> account = accounts.find(stray.accountId());
        if (!take(stray) || account.isEmpty()) {
            return;
        }
        switch (carrier.end(account.get(), stray.callSid())) {
            case Lookup.Found<CarrierCall>(CarrierCall call) -> {
                // As long as it goes on as well, for its number is not to be dialled meanwhile.
                lines.report(Evidences.of(stray.attempt(), Report.Source.POLL, call, clock.instant()))
                        .join();
                if (call.progress().ended()) {
                    forget(stray);
                }
            }
            case Lookup.NotFound<CarrierCall> _ -> {
                if (stray.foundAt().plus(UNKNOWN_TO_CARRIER_MAX).isBefore(clock.instant())) {
                    forget(stray);
                }
            }
            case Lookup.Failed<CarrierCall> _ -> {}
        }
    }

    private boolean take(Stray stray) {
        return jdbc.sql(TAKE)
                        .param("business_id", stray.attempt().businessId())
                        .param("call_sid", stray.callSid())
                        .param("now", now())
                        .param("next", now().plus(AGAIN_AFTER))
                        .update()
                == 1;
    }

    private void forget(Stray stray) {
        jdbc.sql(FORGET)
                .param("business_id", stray.attempt().businessId())
                .param("call_sid", stray.callSid())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
