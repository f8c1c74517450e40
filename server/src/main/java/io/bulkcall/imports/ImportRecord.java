package io.bulkcall.imports;

import static java.util.Objects.requireNonNull;

import io.bulkcall.database.Sql;
import io.bulkcall.lead.Brought;
import io.bulkcall.lead.LeadIntake;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What the database knows of files whose rows become leads. All but taking a lease needs it. */
@Component
class ImportRecord {
    private static final Sql SQL = Sql.of(ImportRecord.class);
    private static final String DUE = SQL.text("due_imports");
    private static final String TAKE = SQL.text("take_import");
    private static final String BEAT = SQL.text("beat_import");
    private static final String PROGRESS = SQL.text("progress_import");
    private static final String REJECT = SQL.text("insert_rejects");
    private static final String POSTPONE = SQL.text("postpone_import");
    private static final String LOCK = SQL.text("lock_imports");
    private static final String END = SQL.text("end_import");

    /** After a node's last sign of life another goes on. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private static final int REJECTED_TEXT_MAX = 16_384;

    private final JdbcClient database;
    private final TransactionOperations transactions;
    private final LeadIntake intake;
    private final InstantSource clock;

    ImportRecord(JdbcClient database, TransactionOperations transactions, LeadIntake intake, InstantSource clock) {
        this.database = database;
        this.transactions = transactions;
        this.intake = intake;
        this.clock = clock;
    }

    private record Due(long businessId, long id) {}

    /** Takes one that nobody works at; of one business one at a time, the oldest first. */
    Optional<Lease> take(long bytesMax) {
        List<Due> due = database.sql(DUE)
                .param("now", now())
                .param("bytes_max", bytesMax)
                .query((row, _) -> new Due(row.getLong("business_id"), row.getLong("id")))
                .list();
        return due.stream()
                .flatMap(one -> requireNonNull(transactions.execute(_ -> take(one))).stream())
                .findFirst();
    }

    /** What was due a moment ago: under the lock of the business's imports it is looked at again. */
    private Optional<Lease> take(Due due) {
        boolean locked = database.sql(LOCK)
                .param("business_id", due.businessId())
                .query(Boolean.class)
                .single();
        if (!locked) {
            return Optional.empty(); // another node is about to take one
        }
        Lease lease = new Lease(due.businessId(), due.id(), UUID.randomUUID(), 0);
        return held(TAKE, lease)
                .param("now", now())
                .query((row, _) -> new Lease(lease.businessId(), lease.id(), lease.token(), row.getInt("tries")))
                .optional();
    }

    /** @throws LeaseLostException */
    void beat(Lease lease) {
        require(held(BEAT, lease).update());
    }

    /**
     * Writes what rows have become and how far the file was read, all or nothing.
     *
     * @throws LeaseLostException
     */
    @Transactional
    public void write(Lease lease, Batch batch, @Nullable Long listId, SeenNumbers seen) {
        // First, for it is the lock: whoever cancels, or takes the lease over, waits for this transaction.
        require(held(BEAT, lease).update());
        Brought brought = intake.take(lease.businessId(), batch.good(), listId);
        List<Batch.Rejected> rejected = batch.rejected(brought);
        reject(lease, rejected);
        Import.Counts counts = batch.counts(brought, seen);
        require(held(PROGRESS, lease)
                .param("rows", batch.rows())
                .param("bytes_read", batch.bytesRead())
                .param("accepted", counts.accepted())
                .param("duplicates_in_file", counts.duplicatesInFile())
                .param("duplicates_existing", counts.duplicatesExisting())
                .param("rejected", counts.rejected())
                .param("reasons", reasons(rejected))
                .update());
    }

    /** Nothing if the lease is lost. */
    void end(Lease lease, ImportStatus status, @Nullable FileFault fault, @Nullable String detail) {
        held(END, lease)
                .param("status", status.toString())
                .param("detail_code", fault == null ? null : fault.toString())
                .param("detail", detail)
                .param("now", now())
                .update();
    }

    /** So that it is tried again, on any node, when the lease is over; as often as it takes, for it is not the file. */
    void postpone(Lease lease) {
        held(POSTPONE, lease).update();
    }

    /** So that another node goes on at once. */
    void giveBack(Lease lease) {
        held(BEAT, lease).param("lease_until", now()).update();
    }

    private void reject(Lease lease, List<Batch.Rejected> rejected) {
        if (rejected.isEmpty()) {
            return;
        }
        database.sql(REJECT)
                .param("business_id", lease.businessId())
                .param("id", lease.id())
                .param("lines", rejected.stream().map(one -> one.row().line()).toArray(Long[]::new))
                .param("codes", reasons(rejected))
                .param("fields", texts(rejected, one -> one.flaw().field()))
                .param("details", texts(rejected, one -> one.flaw().detail()))
                .param(
                        "cells",
                        texts(
                                rejected,
                                one -> ImportRow.json(shortened(one.row().cells()))))
                .update();
    }

    /** Whole, unless that is more than anybody would repair. */
    private static List<String> shortened(List<String> cells) {
        int length = cells.stream().mapToInt(String::length).sum();
        return length <= REJECTED_TEXT_MAX
                ? cells
                : cells.stream()
                        .map(cell -> cell.substring(0, Math.min(cell.length(), REJECTED_TEXT_MAX / cells.size())))
                        .toList();
    }

    private static String[] reasons(List<Batch.Rejected> rejected) {
        return texts(rejected, one -> one.reason().toString());
    }

    private static String[] texts(List<Batch.Rejected> rejected, Function<Batch.Rejected, String> text) {
        return rejected.stream().map(text).toArray(String[]::new);
    }

    private static void require(int changed) {
        if (changed == 0) {
            throw new LeaseLostException();
        }
    }

    private JdbcClient.StatementSpec held(String sql, Lease lease) {
        return database.sql(sql)
                .param("business_id", lease.businessId())
                .param("id", lease.id())
                .param("lease_token", lease.token())
                .param("lease_until", now().plus(LEASE));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
