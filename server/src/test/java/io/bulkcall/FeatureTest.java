package io.bulkcall;

import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.carrier.CredentialCipher;
import io.bulkcall.database.DeletionLock;
import io.bulkcall.database.LongWait;
import io.bulkcall.database.TestDatabase;
import io.bulkcall.dialer.Lines;
import io.bulkcall.dialer.Report;
import io.bulkcall.dialer.ReportResult;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A test of runs and calls on a real database, without a carrier: lines are advanced when the test says so. */
@SpringJUnitConfig(FeatureTest.Parts.class)
public abstract class FeatureTest {

    /** When everything happens unless a test says otherwise. */
    protected static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Autowired
    protected JdbcClient database;

    @Autowired
    protected Asked asked;

    /** Remembers which businesses' lines were to be advanced. */
    public static final class Asked implements Lines {
        private final List<Long> businesses = new CopyOnWriteArrayList<>();

        @Override
        public CompletableFuture<Void> advance(long businessId) {
            businesses.add(businessId);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<ReportResult> report(Report report) {
            throw new UnsupportedOperationException();
        }

        public boolean toAdvance(TestBusiness business) {
            return businesses.contains(business.id());
        }
    }

    /** No {@code @Configuration}: a server that a test starts would find it, and take it for its own. */
    @EnableTransactionManagement
    @ComponentScan({"io.bulkcall.call", "io.bulkcall.lead", "io.bulkcall.run"})
    @Import({DeletionLock.class, LongWait.class})
    static class Parts {
        @Bean
        DataSource dataSource() {
            return TestDatabase.dataSource();
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        InstantSource clock() {
            return InstantSource.fixed(NOW);
        }

        @Bean
        CarrierAccounts carrierAccounts(JdbcClient database, InstantSource clock) {
            return new CarrierAccounts(database, new CredentialCipher(new byte[32]), clock, null);
        }

        @Bean
        Asked asked() {
            return new Asked();
        }
    }
}
