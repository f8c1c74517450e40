package io.bulkcall.imports;

import io.bulkcall.lead.CheckedLead;
import io.bulkcall.lead.LeadIntake;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads a file row by row and brings its leads, some at a time. Whoever goes on after another node reads the first rows
 * again without bringing them: they tell which numbers the file had before.
 */
@Component
class ImportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    /** Small, so that nobody waits for its locks, and an hour of the database is not one long transaction. */
    private static final int BATCH_ROWS = 1000;

    /** Nodes that begin and bring nothing: then it is the file, and not what happens to nodes. */
    private static final int TRIES_MAX = 10;

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final ThreadFactory READER =
            Thread.ofPlatform().daemon().name("import reader").factory();

    private final ImportRecord record;
    private final Imports imports;
    private final Chunks chunks;
    private final LeadIntake intake;
    private final InstantSource clock;

    ImportWork(ImportRecord record, Imports imports, Chunks chunks, LeadIntake intake, InstantSource clock) {
        this.record = record;
        this.imports = imports;
        this.chunks = chunks;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Does one import, if one waits.
     *
     * @param bytesMax the largest file that is taken
     * @return whether there was one
     */
    boolean runOnce(long bytesMax) {
        Optional<Lease> lease = record.take(bytesMax);
        lease.ifPresent(this::run);
        return lease.isPresent();
    }

    private void run(Lease lease) {
        Import file = imports.get(lease.businessId(), lease.id());
        if (lease.tries() > TRIES_MAX) {
            record.end(lease, ImportStatus.FAILED, "could not be read to its end; the servers' logs say why");
            return;
        }
        try {
            if (read(lease, file)) {
                record.end(lease, ImportStatus.COMPLETED, null);
            } else {
                record.giveBack(lease);
            }
        } catch (IOException e) {
            record.end(lease, ImportStatus.FAILED, Objects.requireNonNullElse(e.getMessage(), "cannot be read"));
        } catch (LeaseLostException e) {
            LOG.info("[BulkCall] Import {} was cancelled, or another node goes on", lease.id());
        }
    }

    /** @return whether it came to the end of the file; otherwise this node ends */
    private boolean read(Lease lease, Import file) throws IOException {
        StoredFile stored = new StoredFile(
                chunks,
                lease.businessId(),
                lease.id(),
                file.progress().bytesTotal(),
                Objects.requireNonNull(file.format()),
                file.encoding(),
                file.separator());
        LeadReading reading =
                new LeadReading(Objects.requireNonNull(file.mapping()), intake.region(lease.businessId()));
        try (Rows rows = stored.open()) {
            if (file.headings()) {
                var _ = rows.next();
            }
            SeenNumbers seen = again(lease, rows, reading, file.progress().rowsRead());
            return bring(lease, rows, reading, file.listId(), seen);
        }
    }

    /** Passes over what was written already. */
    private SeenNumbers again(Lease lease, Rows rows, LeadReading reading, long written) throws IOException {
        SeenNumbers seen = new SeenNumbers();
        Instant beaten = clock.instant();
        for (long n = 0; n < written; n++) {
            Row row = rows.next();
            if (row == null) {
                throw new UnreadableFileException("is shorter than it was");
            }
            if (reading.read(0, row) instanceof CheckedLead.Good good) {
                var _ = seen.add(good.phone());
            }
            if (n % BATCH_ROWS == 0 && clock.instant().isAfter(beaten.plus(HEARTBEAT))) {
                record.beat(lease);
                beaten = clock.instant();
            }
        }
        return seen;
    }

    /** While one batch is written, the next is read. */
    private boolean bring(Lease lease, Rows rows, LeadReading reading, @Nullable Long listId, SeenNumbers seen)
            throws IOException {
        try (ExecutorService reader = Executors.newSingleThreadExecutor(READER)) {
            Batch batch = batch(rows, reading);
            while (batch.rows() > 0) {
                Future<Batch> next = reader.submit(() -> batch(rows, reading));
                record.write(lease, batch, listId, seen);
                batch = next.get();
            }
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Batch batch(Rows rows, LeadReading reading) throws IOException {
        Batch batch = new Batch();
        while (batch.rows() < BATCH_ROWS) {
            Row row = rows.next();
            if (row == null) {
                break;
            }
            batch.add(reading, row);
        }
        batch.endAt(rows.bytesRead());
        return batch;
    }
}
