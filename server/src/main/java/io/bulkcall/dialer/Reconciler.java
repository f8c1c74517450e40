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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks the carrier about attempts that nothing was heard of. Without a CallSid the list of calls between the two numbers
 * is searched, at 5 %, 20 % and 100 % of the horizon; then the attempt is given up as unknown. With one, the call is read
 * every 30 s, and ended if it outlives its ring timeout, call limit and the horizon.
 */
class Reconciler {

    private static final String BOUND_SIDS = Sql.of(Reconciler.class).text("bound_sids");
    private static final int CHECKS_MAX = 200;

    /** The carrier dates calls in whole seconds, by a clock of its own. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private final JdbcClient jdbc;
    private final Carrier carrier;
    private final CarrierAccounts accounts;
    private final Lines lines;
    private final InstantSource clock;
    private final Duration horizon;
    private final ManyAtOnce atOnce;

    Reconciler(
            JdbcClient jdbc,
            Carrier carrier,
            CarrierAccounts accounts,
            Lines lines,
            InstantSource clock,
            Duration horizon,
            Machine machine) {
        this.jdbc = jdbc;
        this.carrier = carrier;
        this.accounts = accounts;
        this.lines = lines;
        this.clock = clock;
        this.horizon = horizon;
        this.atOnce = new ManyAtOnce("reconcile", machine);
    }

    /** @return how many attempts were asked about */
    int runOnce() {
        List<Check> due = jdbc.sql(Check.DUE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("checks", CHECKS_MAX)
                .query(Check::read)
                .list();
        atOnce.run(due, this::check);
        return due.size();
    }

    private void check(Check check) {
        if (!take(check)) {
            return;
        }
        // Read before the question: that the carrier knew of no call then says nothing about later.
        Instant askedAt = clock.instant();
        Report report = ask(check, askedAt);
        if (report == null) {
            return;
        }
        if (report instanceof Report.Lost) {
            LOG.warn("[BulkCall] Given up without evidence: {}", check.attempt());
        }
        lines.report(report).join();
    }

    private boolean take(Check check) {
        return jdbc.sql(Check.TAKE)
                        .param(
                                "next",
                                check.nextCheckAt(clock.instant(), horizon).atOffset(ZoneOffset.UTC))
                        .param("business_id", check.attempt().businessId())
                        .param("slot_no", check.slotNo())
                        .param("job_id", check.attempt().jobId())
                        .param("attempt_no", check.attempt().attemptNo())
                        .param("seen", check.seenCheckAt())
                        .update()
                == 1;
    }

    private @Nullable Report ask(Check check, Instant askedAt) {
        Optional<CarrierAccount> account = accounts.find(check.accountId());
        if (account.isEmpty()) {
            return lostIfOver(check, askedAt, Check.PATIENCE);
        }
        return check.callSid() == null
                ? search(check, account.get(), askedAt)
                : read(check, account.get(), check.callSid(), askedAt);
    }

    private @Nullable Report search(Check check, CarrierAccount account, Instant askedAt) {
        return switch (carrier.callsBetween(account, check.from(), check.to())) {
            case Lookup.Found<List<CarrierCall>>(List<CarrierCall> calls) -> {
                List<CarrierCall> candidates = unbound(check, calls);
                // Several: none can be told from the others, and a wrong one would hide a call that rings.
                yield candidates.size() == 1
                        ? Evidences.of(check.attempt(), Report.Source.POLL, candidates.getFirst(), clock.instant())
                        : lostIfOver(check, askedAt, Duration.ZERO);
            }
            case Lookup.NotFound<List<CarrierCall>> _, Lookup.Failed<List<CarrierCall>> _ ->
                lostIfOver(check, askedAt, Check.PATIENCE);
        };
    }

    private List<CarrierCall> unbound(Check check, List<CarrierCall> calls) {
        Instant earliest = check.claimedAt().minus(CLOCK_SKEW);
        List<CarrierCall> candidates = calls.stream()
                .filter(CarrierCall::outbound)
                .filter(call -> call.createdAt() == null || !call.createdAt().isBefore(earliest))
                .toList();
        if (candidates.isEmpty()) {
            return candidates;
        }
        Set<String> bound = jdbc.sql(BOUND_SIDS)
                .param("business_id", check.attempt().businessId())
                .param("job_id", check.attempt().jobId())
                .param("sids", candidates.stream().map(CarrierCall::sid).toList())
                .query((row, _) -> row.getString(1))
                .set();
        return candidates.stream().filter(call -> !bound.contains(call.sid())).toList();
    }

    private @Nullable Report read(Check check, CarrierAccount account, String callSid, Instant askedAt) {
        boolean over = !askedAt.isBefore(check.overAt(horizon));
        Lookup<CarrierCall> lookup =
                check.endWanted() || over ? carrier.end(account, callSid) : carrier.fetch(account, callSid);
        return switch (lookup) {
            case Lookup.Found<CarrierCall>(CarrierCall call) -> {
                Report lost = call.progress().ended() ? null : lostIfOver(check, askedAt, Check.PATIENCE);
                yield lost != null ? lost : Evidences.of(check.attempt(), Report.Source.POLL, call, clock.instant());
            }
            case Lookup.NotFound<CarrierCall> _, Lookup.Failed<CarrierCall> _ ->
                lostIfOver(check, askedAt, Check.PATIENCE);
        };
    }

    private @Nullable Report lostIfOver(Check check, Instant askedAt, Duration patience) {
        return askedAt.isBefore(check.overAt(horizon).plus(patience))
                ? null
                : new Report.Lost(check.attempt(), clock.instant());
    }
}
