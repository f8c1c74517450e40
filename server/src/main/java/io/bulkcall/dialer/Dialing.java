package io.bulkcall.dialer;

import io.bulkcall.carrier.CallProgress;
import io.bulkcall.carrier.Carrier;
import io.bulkcall.carrier.CarrierAccount;
import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.carrier.CarrierError;
import io.bulkcall.carrier.Lookup;
import io.bulkcall.carrier.OutboundCall;
import io.bulkcall.carrier.PlaceResult;
import io.bulkcall.carrier.PublicHost;
import io.bulkcall.phone.MaskedNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Turns each claim into one POST, started in time or not at all, and its answer into a report. */
class Dialing implements Lanes.Claims {

    /** A POST starts this long after its claim was sent to the database, or the claim is given back. */
    private static final Duration START_WITHIN = Duration.ofSeconds(1);

    private static final Duration REPORT_AGAIN_AFTER = Duration.ofMillis(500);
    private static final Logger LOG = LoggerFactory.getLogger(Dialing.class);

    private final Carrier carrier;
    private final CarrierAccounts accounts;
    private final CarrierBackoff backoff;
    private final PublicHost host;
    private final InstantSource clock;
    private final Supplier<Lines> lines;
    private final EngineMetrics metrics;
    private final Machine machine;
    private final ExecutorService threads;
    private final Phaser inFlight = new Phaser(1);

    Dialing(
            Carrier carrier,
            CarrierAccounts accounts,
            CarrierBackoff backoff,
            PublicHost host,
            InstantSource clock,
            Supplier<Lines> lines,
            EngineMetrics metrics,
            Machine machine) {
        this.carrier = carrier;
        this.accounts = accounts;
        this.backoff = backoff;
        this.host = host;
        this.clock = clock;
        this.lines = lines;
        this.metrics = metrics;
        this.machine = machine;
        this.threads = Executors.newThreadPerTaskExecutor(machine.manyThreads("dial-"));
    }

    @Override
    public void dial(Dial dial, long claimedAt, OptionalLong freedAt) {
        inFlight.register();
        threads.execute(() -> {
            try {
                report(place(dial, claimedAt, freedAt));
            } finally {
                inFlight.arriveAndDeregister();
            }
        });
    }

    @Override
    public void end(Advanced.CallToEnd call) {
        threads.execute(() -> {
            Optional<CarrierAccount> account = accounts.find(call.accountId());
            if (account.isEmpty()) {
                return; // reconciliation says so again and again
            }
            if (carrier.end(account.get(), call.callSid()) instanceof Lookup.Found<?>(Object found)
                    && found instanceof io.bulkcall.carrier.CarrierCall ended) {
                lines.get().report(Evidences.of(call.attempt(), Report.Source.POLL, ended, clock.instant()));
            }
        });
    }

    /** Waits until every POST has been answered and reported, at most so long; true if all were. */
    boolean drain(Duration atMost) throws InterruptedException {
        int phase = inFlight.arrive();
        try {
            inFlight.awaitAdvanceInterruptibly(phase, atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private Report place(Dial dial, long claimedAt, OptionalLong freedAt) {
        Optional<CarrierAccount> account;
        try {
            account = accounts.find(dial.accountId());
        } catch (DataAccessException e) {
            LOG.warn("[BulkCall] {} is not dialled: {}", dial.attempt(), e.getMessage());
            return giveBack(dial, "deadline_missed", null, clock.instant());
        }
        if (account.isEmpty()) {
            backoff.credentialsMissing(dial.accountId());
            return giveBack(dial, "account_paused", null, clock.instant());
        }
        OutboundCall call = new OutboundCall(
                dial.attempt().businessId(),
                dial.leadId(),
                dial.attempt().jobId(),
                dial.attempt().attemptNo(),
                dial.phone(),
                dial.callerId(),
                dial.ringTimeout(),
                dial.callLimit(),
                dial.machineDetection(),
                host);
        PlaceResult result = carrier.createOutboundCall(account.get(), call, () -> {
            long startsAt = machine.nanoTime();
            freedAt.ifPresent(freed -> metrics.refilled(Duration.ofNanos(startsAt - freed)));
            return startsAt - claimedAt <= START_WITHIN.toNanos();
        });
        metrics.created(result);
        return reportOf(dial, result);
    }

    private Report reportOf(Dial dial, PlaceResult result) {
        AttemptId attempt = dial.attempt();
        Instant now = clock.instant();
        return switch (result) {
            case PlaceResult.Placed placed -> {
                backoff.placed(dial.accountId());
                LOG.info(
                        "[BulkCall] Started call for lead={} {} to={} sid={}",
                        dial.leadId(),
                        attempt,
                        MaskedNumber.of(dial.phone()),
                        placed.callSid());
                yield new Report.Evidence(
                        attempt, Report.Source.ENGINE, now, placed.callSid(), CallProgress.QUEUED, null, null);
            }
            case PlaceResult.NotSent notSent -> {
                Instant again = backoff.notSent(dial.accountId(), notSent, now);
                yield giveBack(dial, "carrier_not_reached", notSent.error(), again);
            }
            case PlaceResult.TooLate _ -> giveBack(dial, "deadline_missed", null, now);
            case PlaceResult.RefusedNumber refused ->
                new Report.RefusedNumber(attempt, now, refused.error(), refused.streak());
            case PlaceResult.RefusedRun refused -> {
                LOG.warn(
                        "[BulkCall] The carrier refuses the settings of {}: {}",
                        attempt,
                        refused.error().detail());
                yield new Report.RefusedRun(attempt, now, refused.error(), refused.callerId());
            }
            case PlaceResult.RefusedAccount refused -> {
                Instant again = backoff.refused(dial.accountId(), refused, now);
                yield giveBack(dial, "account_paused", refused.error(), again);
            }
            case PlaceResult.Unknown unknown -> {
                LOG.warn(
                        "[BulkCall] Nobody can tell whether {} was placed: {}",
                        attempt,
                        unknown.error().detail());
                yield new Report.Unknown(attempt, now, unknown.error());
            }
        };
    }

    private Report giveBack(
            Dial dial, String reason, @org.jspecify.annotations.Nullable CarrierError error, Instant notBefore) {
        // Spread, so that what was given back together does not come back together.
        Instant spread = notBefore.plusMillis(machine.random().nextInt(250));
        return new Report.GiveBack(
                dial.attempt(),
                notBefore,
                reason,
                error == null ? null : error.detail(),
                error == null ? null : error.code(),
                spread);
    }

    /** Until it is applied: what the carrier answered is known to nobody else. */
    private void report(Report report) {
        while (true) {
            try {
                CompletableFuture<ReportResult> applied = lines.get().report(report);
                applied.join();
                return;
            } catch (CompletionException e) {
                LOG.warn("[BulkCall] The answer for {} waits for the database", report.attempt());
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private boolean pause() {
        try {
            machine.sleep(REPORT_AGAIN_AFTER);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    void close() {
        threads.shutdownNow();
    }
}
