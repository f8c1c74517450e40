package io.bulkcall.imports;

import io.bulkcall.lead.Brought;
import io.bulkcall.lead.CheckedLead;
import io.bulkcall.request.Flaw;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some rows that are written together: their leads, their faults and how far the file has been read. */
final class Batch {

    /** Small, so that nobody waits for its locks, and an hour of the database is not one long transaction. */
    static final int ROWS_MAX = 1_000;

    /** In characters: rows may be long, and two batches are in memory at once. */
    static final int TEXT_MAX = 1 << 20;

    private final List<CheckedLead.Good> good = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Row> read = new ArrayList<>();
    private long text;
    private long bytesRead;
    private @Nullable UnreadableFileException fault;

    /** A row of which no lead can be made. */
    record Rejected(Row row, Flaw flaw) {
        RejectReason reason() {
            return RejectReason.of(flaw);
        }
    }

    /** Reads until it is full or the file ends, be it because the rest can't be read. */
    static Batch read(Rows rows, LeadReading reading) throws IOException {
        Batch batch = new Batch();
        try {
            while (!batch.isFull()) {
                Row row = rows.next();
                if (row == null) {
                    break;
                }
                batch.add(reading, row);
            }
        } catch (UnreadableFileException e) {
            batch.fault = e;
        }
        batch.bytesRead = rows.bytesRead();
        return batch;
    }

    private void add(LeadReading reading, Row row) {
        switch (reading.read(read.size(), row)) {
            case CheckedLead.Good lead -> good.add(lead);
            case CheckedLead.Bad(Flaw flaw) -> rejected.add(new Rejected(row, flaw));
        }
        read.add(row);
        text += row.cells().stream().mapToLong(String::length).sum();
    }

    /** Otherwise it is the last. */
    boolean isFull() {
        return read.size() >= ROWS_MAX || text >= TEXT_MAX;
    }

    /** @throws UnreadableFileException if something other than its end has ended the file */
    void requireEndOfFile() throws UnreadableFileException {
        if (fault != null) {
            throw fault;
        }
    }

    long bytesRead() {
        return bytesRead;
    }

    int rows() {
        return read.size();
    }

    List<CheckedLead.Good> good() {
        return good;
    }

    List<Rejected> rejected() {
        return rejected;
    }

    /** With those that did not go with what was known of their leads, in the order of the file. */
    List<Rejected> rejected(Brought brought) {
        List<Rejected> all = new ArrayList<>(rejected);
        brought.rejected().forEach(lead -> all.add(new Rejected(read.get(lead.index()), lead.flaw())));
        all.sort(Comparator.comparingLong(one -> one.row().line()));
        return all;
    }

    /** What became of its rows. A number that was new is accepted; of the others, whether the file had brought it before. */
    Import.Counts counts(Brought brought, SeenNumbers seen) {
        Map<Integer, Brought.Taken> taken = new HashMap<>();
        brought.taken().forEach(lead -> taken.put(lead.index(), lead));
        long accepted = 0;
        long inFile = 0;
        for (CheckedLead.Good row : good) {
            // Of a rejected one, too: whoever goes on after this node cannot tell.
            boolean first = seen.add(row.phone());
            Brought.Taken lead = taken.get(row.index());
            if (lead == null) {
                continue;
            }
            if (lead.created()) {
                accepted++;
            } else if (!first) {
                inFile++;
            }
        }
        return new Import.Counts(
                accepted,
                inFile,
                taken.size() - accepted - inFile,
                rejected.size() + brought.rejected().size());
    }
}
