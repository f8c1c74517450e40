package io.bulkcall.imports;

import io.bulkcall.lead.CheckedLead;
import io.bulkcall.lead.LeadIntake;
import java.io.IOException;
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

    /** Nodes that begin and bring nothing: then it is the file, and not what happens to nodes. */
    private static final int TRIES_MAX = 10;

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
            record.end(
                    lease,
                    ImportStatus.FAILED,
                    FileFault.GIVEN_UP,
                    "could not be read to its end; the servers' logs say why");
            return;
        }
        try {
            if (read(lease, file)) {
                record.end(lease, ImportStatus.COMPLETED, null, null);
            } else {
                record.giveBack(lease);
            }
        } catch (UnreadableFileException e) {
            record.end(lease, ImportStatus.FAILED, e.fault(), e.detail());
        } catch (IOException e) {
            LOG.warn("[BulkCall] Import {} goes on later: {}", lease.id(), e.toString());
            record.postpone(lease);
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
                file.separator(),
                new Pulse(clock, () -> record.beat(lease)));
        LeadReading reading =
                new LeadReading(Objects.requireNonNull(file.mapping()), intake.region(lease.businessId()));
        try (Rows whole = stored.open()) {
            if (file.headings()) {
                var _ = whole.next();
            }
            Rows rows = new LimitedRows(whole, Rows.COUNT_MAX);
            SeenNumbers seen = again(rows, reading, file.progress().rowsRead());
            return bring(lease, rows, reading, file.listId(), seen);
        }
    }

    /** Passes over what was written already. */
    private SeenNumbers again(Rows rows, LeadReading reading, long written) throws IOException {
        SeenNumbers seen = new SeenNumbers();
        for (long n = 0; n < written; n++) {
            Row row = rows.next();
            if (row == null) {
                throw new UnreadableFileException(FileFault.GIVEN_UP, "the file is shorter than it was");
            }
            if (reading.read(0, row) instanceof CheckedLead.Good good) {
                var _ = seen.add(good.phone());
            }
        }
        return seen;
    }

    /** While one batch is written, the next is read. */
    private boolean bring(Lease lease, Rows rows, LeadReading reading, @Nullable Long listId, SeenNumbers seen)
            throws IOException {
        try (ExecutorService reader = Executors.newSingleThreadExecutor(READER)) {
            Batch batch = Batch.read(rows, reading);
            while (batch.isFull()) {
                Future<Batch> next = reader.submit(() -> Batch.read(rows, reading));
                record.write(lease, batch, listId, seen);
                batch = next.get();
            }
            record.write(lease, batch, listId, seen);
            batch.requireEndOfFile();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
