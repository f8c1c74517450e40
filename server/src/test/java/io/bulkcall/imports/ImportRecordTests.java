package io.bulkcall.imports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.bulkcall.TestBusiness;
import io.bulkcall.database.DeletionLock;
import io.bulkcall.database.LongWait;
import io.bulkcall.database.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Which import a node takes, and what becomes of it when something goes wrong. */
@SpringJUnitConfig(ImportRecordTests.Parts.class)
class ImportRecordTests {
    private static final long ANY = Long.MAX_VALUE;

    private final JdbcClient database;
    private final ImportRecord record;
    private final ImportWork work;
    private final TransactionTemplate transactions;
    private final Setting setting;

    @Autowired
    ImportRecordTests(
            JdbcClient database,
            ImportRecord record,
            ImportWork work,
            PlatformTransactionManager transactions,
            Setting setting) {
        this.database = database;
        this.record = record;
        this.work = work;
        this.transactions = new TransactionTemplate(transactions);
        this.setting = setting;
    }

    /** What a test changes. */
    static final class Setting implements InstantSource {
        private Instant now = Instant.parse("2026-03-01T10:00:00Z");
        private boolean isBroken;

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Chunks that a machine in trouble can't read. */
    static final class TroubledChunks extends Chunks {
        private final Setting setting;

        TroubledChunks(JdbcClient database, Setting setting) {
            super(database);
            this.setting = setting;
        }

        @Override
        ChunkInput open(long businessId, long id, Pulse pulse) {
            IntFunction<Optional<byte[]>> trouble = _ -> TroubledChunks.<RuntimeException, Optional<byte[]>>fail();
            return setting.isBroken ? new ChunkInput(trouble) : super.open(businessId, id, pulse);
        }

        @SuppressWarnings("unchecked") // streams may throw what functions may not
        private static <E extends Exception, T> T fail() throws E {
            throw (E) new IOException("Connection reset");
        }
    }

    @EnableTransactionManagement
    @ComponentScan("io.bulkcall.lead")
    @Import({ImportRecord.class, Imports.class, ImportWork.class, DeletionLock.class, LongWait.class})
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
        TransactionOperations transactionOperations(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        Setting setting() {
            return new Setting();
        }

        @Bean
        Chunks chunks(JdbcClient database, Setting setting) {
            return new TroubledChunks(database, setting);
        }
    }

    @AfterEach
    void endsAll() {
        database.sql("update imports set status = 'cancelled', lease_token = null")
                .update();
        setting.isBroken = false;
    }

    @Test
    void takesTheOldestOfAnyBusiness() {
        long first = TestBusiness.withLines(1).id();
        long second = TestBusiness.withLines(1).id();
        long young = waiting(first, 1, setting.now);
        long old = waiting(second, 1, setting.now.minusSeconds(60));

        assertThat(taken(ANY)).containsExactly(old, young);
    }

    @Test
    void takesOneOfABusinessAtATimeAlsoWhenTwoNodesDoAtOnce() {
        long business = TestBusiness.withLines(1).id();
        long large = waiting(business, 1_000, setting.now.minusSeconds(60));
        long small = waiting(business, 1, setting.now);
        transactions.executeWithoutResult(_ -> {
            assertThat(taken(ANY)).containsExactly(large);
            assertThat(elsewhere(1)).isEmpty(); // nobody else sees yet what was taken
        });
        assertThat(elsewhere(1)).isEmpty();

        setting.now = setting.now.plus(ImportRecord.LEASE).plusSeconds(1);
        assertThat(elsewhere(1)).containsExactly(small);
        assertThat(taken(ANY)).isEmpty();
    }

    @Test
    void triesAgainWhatFailedForTheMachineAndNotForTheFile() {
        long business = TestBusiness.withLines(1).id();
        long id = waiting(business, 1, setting.now);
        database.sql("insert into import_chunks values (?, ?, 0, convert_to(?, 'UTF8'))")
                .params(business, id, "phone\n0522345678\n")
                .update();
        setting.isBroken = true;
        for (int n = 0; n < 30; n++) {
            assertThat(work.runOnce(ANY)).isTrue();
            assertThat(work.runOnce(ANY)).isFalse(); // not at once
            setting.now = setting.now.plus(ImportRecord.LEASE).plus(Duration.ofSeconds(1));
        }
        assertThat(status(id)).isEqualTo("running");
        setting.isBroken = false;
        assertThat(work.runOnce(ANY)).isTrue();
        assertThat(status(id)).isEqualTo("completed");
    }

    private long waiting(long business, long bytes, Instant createdAt) {
        return database.sql("""
                        insert into imports (business_id, status, format, encoding, separator, headings, columns, mapping,
                            bytes_total, created_at)
                        values (?, 'running', 'csv', 'utf-8', 'comma', true, '{phone}', '{"0": "phone"}', ?, ?::timestamptz)
                        returning id""")
                .params(business, bytes, createdAt.toString())
                .query(Long.class)
                .single();
    }

    private List<Long> taken(long bytesMax) {
        return Stream.generate(() -> record.take(bytesMax))
                .takeWhile(Optional::isPresent)
                .map(lease -> lease.orElseThrow().id())
                .toList();
    }

    /** By another node. */
    private List<Long> elsewhere(long bytesMax) {
        TransactionTemplate other = new TransactionTemplate(requireNonNull(transactions.getTransactionManager()));
        other.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
        return requireNonNull(other.execute(_ -> taken(bytesMax)));
    }

    private String status(long id) {
        return database.sql("select status from imports where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
