package io.bulkcall.simulation;

import io.bulkcall.business.Businesses;
import io.bulkcall.call.DirectCalls;
import io.bulkcall.call.HangUps;
import io.bulkcall.carrier.CarrierAccount;
import io.bulkcall.carrier.CarrierAccounts;
import io.bulkcall.carrier.CredentialCipher;
import io.bulkcall.carrier.OwnAccounts;
import io.bulkcall.database.DeletionLock;
import io.bulkcall.database.LongWait;
import io.bulkcall.dialer.Lines;
import io.bulkcall.dialer.Report;
import io.bulkcall.dialer.ReportResult;
import io.bulkcall.lead.LeadPages;
import io.bulkcall.run.RunControl;
import io.bulkcall.run.RunCreation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** What people ask a node for, as production has it; each request works on the node whose thread brings it. */
final class Features {

    private static final CredentialCipher CIPHER = new CredentialCipher(new byte[32]);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private @Nullable World world;

    Features() {
        context.registerBean(Features.class, () -> this);
        context.register(Parts.class);
        context.refresh();
    }

    /** The history that goes on now. */
    void enter(World next) {
        world = next;
    }

    RunCreation creation() {
        return context.getBean(RunCreation.class);
    }

    RunControl control() {
        return context.getBean(RunControl.class);
    }

    DirectCalls directCalls() {
        return context.getBean(DirectCalls.class);
    }

    HangUps hangUps() {
        return context.getBean(HangUps.class);
    }

    Businesses businesses() {
        return context.getBean(Businesses.class);
    }

    private World world() {
        return Objects.requireNonNull(world);
    }

    private SimulatedNode node() {
        return world().nodeOfCurrentThread();
    }

    @EnableTransactionManagement
    // Leads tell a preview of a run whom it would call.
    @Import({LeadPages.class, DeletionLock.class, LongWait.class})
    @ComponentScan({"io.bulkcall.business", "io.bulkcall.call", "io.bulkcall.run", "io.bulkcall.script"})
    static class Parts {
        @Bean
        DataSource dataSource(Features features) {
            return new AbstractDataSource() {
                @Override
                public Connection getConnection() throws SQLException {
                    return features.world().database().getConnection();
                }

                @Override
                public Connection getConnection(String user, String password) {
                    throw new UnsupportedOperationException();
                }
            };
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
        InstantSource clock(Features features) {
            return () -> features.node().clock().instant();
        }

        @Bean
        CarrierAccounts carrierAccounts(Features features, JdbcClient database, InstantSource clock) {
            return new CarrierAccounts(database, CIPHER, clock, null) {
                @Override
                public long platformId() {
                    return features.node().accounts().platformId();
                }

                @Override
                public Optional<CarrierAccount> find(long accountId) {
                    return features.node().accounts().find(accountId);
                }
            };
        }

        @Bean
        OwnAccounts ownAccounts(JdbcClient database, InstantSource clock, CarrierAccounts accounts) {
            return new OwnAccounts(database, CIPHER, clock, accounts);
        }

        @Bean
        Lines lines(Features features) {
            return new Lines() {
                @Override
                public CompletableFuture<Void> advance(long businessId) {
                    return features.node().lines().advance(businessId);
                }

                @Override
                public CompletableFuture<ReportResult> report(Report report) {
                    return features.node().lines().report(report);
                }
            };
        }
    }
}
