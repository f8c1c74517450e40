package io.bulkcall.dialer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.carrier.CredentialCipher;
import io.bulkcall.carrier.PlatformAccount;
import io.bulkcall.carrier.PublicHost;
import io.bulkcall.carrier.twilio.TwilioCarrier;
import io.bulkcall.database.TestDatabase;
import io.bulkcall.storm.SimulatedCarrier;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a claim to what is reported of it; how many calls there were is what the carrier says. */
class DialingTest implements Lines {

    private static final PlatformAccount ACCOUNT = new PlatformAccount("AC" + "8".repeat(32), "token", null, null);

    private final SimulatedCarrier simulator =
            new SimulatedCarrier("unlimited", ACCOUNT.accountSid() + ":" + ACCOUNT.authToken());
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-01T10:00:00Z"));
    private final TwilioCarrier carrier = new TwilioCarrier(simulator.origin(), clock);
    private final CarrierAccounts accounts = new CarrierAccounts(
            JdbcClient.create(TestDatabase.dataSource()), new CredentialCipher(new byte[32]), clock, ACCOUNT);
    private final Dialing dialing = new Dialing(
            carrier,
            accounts,
            new CarrierBackoff(accounts),
            new PublicHost(URI.create("http://127.0.0.1:1")),
            clock,
            () -> this,
            new EngineMetrics(new SimpleMeterRegistry()),
            Machine.REAL);
    private final List<Report> reports = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        dialing.close();
        carrier.close();
        simulator.close();
    }

    @Override
    public CompletableFuture<Void> advance(long businessId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<ReportResult> report(Report report) {
        reports.add(report);
        return CompletableFuture.completedFuture(ReportResult.APPLIED);
    }

    private Report dial(Duration ago) {
        Dial dial = new Dial(
                new AttemptId(1, 2, 1),
                null,
                3,
                accounts.platformId(),
                "+972502345678",
                "+97231234567",
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                true);
        dialing.dial(dial, System.nanoTime() - ago.toNanos(), OptionalLong.empty());
        await().until(() -> !reports.isEmpty());
        return reports.getFirst();
    }

    private int creates() {
        return simulator.ledger().get("creates").asInt();
    }

    @Test
    void placesWhatWasClaimedAMomentAgo() {
        assertThat(dial(Duration.ZERO)).isInstanceOf(Report.Evidence.class);
        assertThat(creates()).isEqualTo(1);
    }

    @Test
    void givesBackWhatIsTooLateToBeSent() {
        assertThat(dial(Duration.ofMillis(1_001)))
                .isInstanceOfSatisfying(
                        Report.GiveBack.class, late -> assertThat(late.reason()).isEqualTo("deadline_missed"));
        assertThat(creates()).isZero();
    }
}
