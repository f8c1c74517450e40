package io.bulkcall.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.carrier.AccountPause;
import io.bulkcall.carrier.Carrier;
import io.bulkcall.carrier.CarrierAccount;
import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.carrier.CarrierCall;
import io.bulkcall.carrier.CarrierError;
import io.bulkcall.carrier.CredentialCipher;
import io.bulkcall.carrier.Lookup;
import io.bulkcall.carrier.OutboundCall;
import io.bulkcall.carrier.PlaceResult;
import io.bulkcall.carrier.PublicHost;
import io.bulkcall.database.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database goes away between the claim and the carrier's answer. What is known must be told all the same. */
class DialingWithoutDatabaseTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Dial DIAL = new Dial(
            new AttemptId(1, 2, 1),
            3L,
            4,
            5,
            "+972501234567",
            "+97231234567",
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            true);

    private final CompletableFuture<Report> reported = new CompletableFuture<>();

    @Test
    void givesBackWhatWasNotSentThoughTheAccountCanNotBePaused() {
        dial(Optional.of(new CarrierAccount(5, 0, "AC1", "token", null)));

        assertThat(reported).succeedsWithin(10, TimeUnit.SECONDS).isInstanceOf(Report.GiveBack.class);
    }

    @Test
    void givesBackWhatItHasNoAccountFor() {
        dial(Optional.empty());

        assertThat(reported).succeedsWithin(10, TimeUnit.SECONDS).isInstanceOf(Report.GiveBack.class);
    }

    /** @param account empty = it can't be read */
    private void dial(Optional<CarrierAccount> account) {
        JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource());
        InstantSource clock = InstantSource.fixed(NOW);
        CarrierAccounts away = new CarrierAccounts(jdbc, new CredentialCipher(new byte[32]), clock, null) {
            @Override
            public Optional<CarrierAccount> find(long accountId) {
                if (account.isEmpty()) {
                    throw new DataAccessResourceFailureException("the database is away");
                }
                return account;
            }

            @Override
            public void pause(long accountId, AccountPause pause) {
                throw new DataAccessResourceFailureException("the database is away");
            }
        };
        new Dialing(
                        new Unreachable(),
                        away,
                        new CarrierBackoff(away),
                        new PublicHost(URI.create("http://127.0.0.1:1")),
                        clock,
                        Reported::new,
                        new EngineMetrics(new SimpleMeterRegistry()),
                        Machine.REAL)
                .dial(DIAL, System.nanoTime(), OptionalLong.empty());
    }

    private final class Reported implements Lines {
        @Override
        public CompletableFuture<Void> advance(long businessId) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<ReportResult> report(Report report) {
            reported.complete(report);
            return CompletableFuture.completedFuture(ReportResult.APPLIED);
        }
    }

    /** No connection comes about. */
    private static final class Unreachable implements Carrier {
        private static final CarrierError ERROR = new CarrierError(0, null, "no connection");

        @Override
        public PlaceResult createOutboundCall(CarrierAccount account, OutboundCall call, BooleanSupplier inTime) {
            return new PlaceResult.NotSent(ERROR, null);
        }

        @Override
        public Lookup<CarrierCall> fetch(CarrierAccount account, String callSid) {
            return new Lookup.Failed<>(ERROR);
        }

        @Override
        public Lookup<List<CarrierCall>> callsBetween(CarrierAccount account, String from, String to) {
            return new Lookup.Failed<>(ERROR);
        }

        @Override
        public Lookup<CarrierCall> end(CarrierAccount account, String callSid) {
            return new Lookup.Failed<>(ERROR);
        }

        @Override
        public Lookup<Boolean> probe(CarrierAccount account) {
            return new Lookup.Failed<>(ERROR);
        }
    }
}
