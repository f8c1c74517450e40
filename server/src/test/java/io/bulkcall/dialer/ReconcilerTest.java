package io.bulkcall.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.carrier.CallProgress;
import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.carrier.CarrierCall;
import io.bulkcall.carrier.CredentialCipher;
import io.bulkcall.carrier.PlatformAccount;
import io.bulkcall.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of an attempt that nothing was heard of, at times that the test sets. */
class ReconcilerTest {

    private static final JdbcClient DATABASE = JdbcClient.create(TestDatabase.dataSource());
    private static final AtomicInteger TESTS = new AtomicInteger();

    /** Each test plays before all others, so that to it nobody else's attempts are due. */
    private final Instant claimedAt =
            Instant.parse("2020-01-01T10:00:00Z").minus(Duration.ofDays(TESTS.incrementAndGet()));

    private final LinesOfBusiness lines = new LinesOfBusiness(1);
    private final SilentCarrier carrier = new SilentCarrier();
    private final CarrierAccounts accounts = new CarrierAccounts(
            DATABASE,
            new CredentialCipher(new byte[32]),
            () -> lines.now,
            new PlatformAccount("AC" + "7".repeat(32), "token", null, null));
    private final Reconciler reconciler = node();

    private Reconciler node() {
        return new Reconciler(
                DATABASE, carrier, accounts, new Applied(), () -> lines.now, LinesOfBusiness.HORIZON, Machine.REAL);
    }

    /** Applies what is reported at once. */
    private final class Applied implements Lines {
        @Override
        public CompletableFuture<Void> advance(long businessId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<ReportResult> report(Report report) {
            return CompletableFuture.completedFuture(lines.all(report).results().getFirst());
        }
    }

    @AfterEach
    void invariantsHold() {
        lines.business.hold();
    }

    private Dial unknownCall() {
        return unknownCall(lines.business.newLeads(1), claimedAt);
    }

    private Dial unknownCall(List<Long> leads, Instant at) {
        lines.now = at;
        lines.set("update businesses set account_id = %d where id = :business".formatted(accounts.platformId()));
        lines.newRun(1, leads);
        Dial dial = lines.advance().getFirst();
        lines.advance(lines.unknown(dial));
        return dial;
    }

    private String status(Dial dial) {
        return lines.status(dial.attempt().jobId());
    }

    private static CarrierCall call(Dial dial) {
        return call(dial, CallProgress.RINGING);
    }

    private static CarrierCall call(Dial dial, CallProgress progress) {
        return new CarrierCall(
                LinesOfBusiness.sid(dial), dial.phone(), dial.callerId(), true, progress, null, null, null);
    }

    @Test
    void bindsTheOneCallBetweenTheTwoNumbers() {
        Dial dial = unknownCall();
        carrier.lists(call(dial));

        lines.now = claimedAt.plusSeconds(15);
        reconciler.runOnce();

        assertThat(status(dial)).isEqualTo("calling");
    }

    @Test
    void takesNoCallThatBelongsToAnotherAttempt() {
        List<Long> leads = lines.business.newLeads(1);
        Dial earlier = unknownCall(leads, claimedAt);
        lines.advance(lines.ended(earlier));
        Dial dial = unknownCall(leads, claimedAt.plusSeconds(60));
        carrier.lists(call(earlier));

        lines.now = claimedAt.plusSeconds(75);
        reconciler.runOnce();

        assertThat(carrier.asked()).isEqualTo(1);
        assertThat(status(dial)).isEqualTo("dialing");
    }

    @Test
    void holdsTheLineUntilTheHorizonAndGivesUpThen() {
        Dial dial = unknownCall();

        lines.now = claimedAt.plus(LinesOfBusiness.HORIZON).minusMillis(1);
        assertThat(reconciler.runOnce()).isEqualTo(1);
        assertThat(status(dial)).isEqualTo("dialing");
        assertThat(lines.live()).isEqualTo(1);

        lines.now = claimedAt.plus(LinesOfBusiness.HORIZON);
        assertThat(reconciler.runOnce()).isEqualTo(1);
        assertThat(status(dial)).isEqualTo("failed unknown no_evidence");
        assertThat(lines.live()).isZero();
    }

    @Test
    void doesNotGiveUpOverAnAnswerFromBeforeTheHorizon() {
        Dial dial = unknownCall();
        lines.now = claimedAt.plusSeconds(60);
        carrier.whileAsked(() -> lines.now = claimedAt.plus(LinesOfBusiness.HORIZON));

        reconciler.runOnce();
        assertThat(status(dial)).isEqualTo("dialing");

        reconciler.runOnce();
        assertThat(status(dial)).isEqualTo("failed unknown no_evidence");
    }

    @Test
    void asksOnceHoweverManyNodesLook() {
        unknownCall();
        Reconciler other = node();
        lines.now = claimedAt.plusSeconds(15);
        carrier.whileAsked(other::runOnce);

        reconciler.runOnce();

        assertThat(carrier.asked()).isEqualTo(1);
    }

    /** The one request that is made as soon as the call is known gets lost, and so does the next. */
    @Test
    void asksForTheEndOfAHungUpCallUntilItIsKnown() {
        Dial dial = unknownCall();
        lines.now = claimedAt.plusSeconds(100);
        reconciler.runOnce();
        lines.set("update slots set end_wanted = true where business_id = :business");
        assertThat(lines.all(lines.placed(dial)).callsToEnd()).hasSize(1);

        lines.now = lines.now.plusSeconds(5);
        reconciler.runOnce();
        assertThat(carrier.ends()).isEqualTo(1);
        assertThat(status(dial)).isEqualTo("calling");

        carrier.answers(call(dial, CallProgress.CANCELLED));
        lines.now = lines.now.plusSeconds(5);
        reconciler.runOnce();
        assertThat(carrier.ends()).isEqualTo(2);
        assertThat(status(dial)).isEqualTo("cancelled cancelled");
    }

    /** I4, to its last moment: the carrier answers nothing, and takes 15 s for that. */
    @Test
    void givesUpASilentCallWithinAMinuteAfterItMustBeOver() {
        Dial dial = unknownCall();
        lines.now = claimedAt.plusSeconds(1);
        lines.advance(lines.placed(dial));
        Instant latest = claimedAt
                .plus(dial.ringTimeout())
                .plus(dial.callLimit())
                .plus(LinesOfBusiness.HORIZON)
                .plusSeconds(60);

        while (status(dial).equals("calling") && lines.now.isBefore(latest)) {
            lines.now = lines.now.plusSeconds(1);
            carrier.whileAsked(() -> lines.now = lines.now.plusSeconds(15));
            reconciler.runOnce();
        }

        assertThat(status(dial)).isEqualTo("failed unknown no_evidence");
        assertThat(lines.now).isBeforeOrEqualTo(latest);
    }

    @Test
    void showsNoNumberOfACallThatHasToWait() {
        Check check = new Check(
                new AttemptId(1, 2, 3),
                1,
                claimedAt.atOffset(ZoneOffset.UTC),
                false,
                4,
                "+97231234567",
                "+972502345678",
                null,
                claimedAt,
                Duration.ofSeconds(30),
                Duration.ofMinutes(10));

        assertThat(check.toString()).contains("job=2 attempt=3").doesNotContain("31234567", "502345678");
    }
}
