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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A call that turned up after its attempt was given up, and does not end when it is asked to. */
class StrayCallsTest implements Lines {

    private static final JdbcClient DATABASE = JdbcClient.create(TestDatabase.dataSource());

    private final LinesOfBusiness lines = new LinesOfBusiness(1);
    private final SilentCarrier carrier = new SilentCarrier();
    private final CarrierAccounts accounts = new CarrierAccounts(
            DATABASE,
            new CredentialCipher(new byte[32]),
            () -> lines.now,
            new PlatformAccount("AC" + "6".repeat(32), "token", null, null));
    private final StrayCalls strayCalls =
            new StrayCalls(DATABASE, carrier, accounts, this, () -> lines.now, Machine.REAL);

    @Override
    public CompletableFuture<Void> advance(long businessId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<ReportResult> report(Report report) {
        return CompletableFuture.completedFuture(lines.all(report).results().getFirst());
    }

    @AfterEach
    void invariantsHold() {
        lines.business.hold();
    }

    @Test
    void keepsTheNumberOfACallThatGoesOn() {
        // Before all others' strays, so that none of them is due.
        lines.now = Instant.parse("2018-01-01T10:00:00Z");
        lines.set("update businesses set account_id = %d where id = :business".formatted(accounts.platformId()));
        List<Long> lead = lines.business.newLeads(1);
        lines.newRun(1, lead);
        Dial dial = lines.advance().getFirst();
        lines.advance(lines.lost(dial));
        lines.newRun(1, lead);
        lines.all(lines.evidence(dial, CallProgress.ANSWERED));
        carrier.answers(call(dial, CallProgress.ANSWERED));

        for (int ask = 1; ask <= 20; ask++) {
            lines.now = lines.now.plusSeconds(10);
            assertThat(strayCalls.runOnce()).isEqualTo(1);
            assertThat(lines.advance()).isEmpty();
        }

        carrier.answers(call(dial, CallProgress.COMPLETED));
        lines.now = lines.now.plusSeconds(10);
        strayCalls.runOnce();
        assertThat(strayCalls.runOnce()).isZero();
        assertThat(lines.status(dial.attempt().jobId())).isEqualTo("completed answered turned_up_late");
        lines.now = lines.now.plus(Duration.ofMinutes(2));
        List<Dial> again = lines.advance();
        assertThat(again).extracting(Dial::phone).containsExactly(dial.phone());
        lines.advance(lines.ended(again.getFirst()));
    }

    /** Forced is a call soon after another, not one beside it. */
    @Test
    void keepsTheNumberFromForcedCallsToo() {
        long lead = lines.business.newLeads(1).getFirst();
        lines.newRun(1, List.of(lead));
        Dial dial = lines.advance().getFirst();
        lines.advance(lines.lost(dial));
        long forced = lines.newDirectCall(lead, lines.now.plus(Duration.ofMinutes(10)));
        lines.set("update outbound_call_jobs set forced = true where business_id = :business and id = " + forced);
        assertThat(lines.all(lines.evidence(dial, CallProgress.ANSWERED)).dials())
                .isEmpty();
        assertThat(lines.status(forced)).isEqualTo("queued number_is_live");

        lines.now = lines.now.plusSeconds(61);
        List<Dial> dials = lines.advance(lines.evidence(dial, CallProgress.COMPLETED));
        assertThat(dials).extracting(one -> one.attempt().jobId()).containsExactly(forced);
        lines.advance(lines.ended(dials.getFirst()));
    }

    private static CarrierCall call(Dial dial, CallProgress progress) {
        return new CarrierCall(
                LinesOfBusiness.sid(dial),
                dial.phone(),
                dial.callerId(),
                true,
                progress,
                null,
                Duration.ofSeconds(7),
                null);
    }
}
