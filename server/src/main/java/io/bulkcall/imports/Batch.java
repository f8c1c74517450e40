package io.bulkcall.imports;

import io.bulkcall.lead.Brought;
import io.bulkcall.lead.CheckedLead;
import io.bulkcall.request.Flaw;
import java.util.ArrayList;
import java.util.List;

/** Some rows that are written together: their leads, their faults and how far the file has been read. */
final class Batch {
    private final List<CheckedLead.Good> good = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private int rows;
    private long bytesRead;

    /** A row of which no lead can be made. */
    record Rejected(Row row, Flaw flaw) {}

    void add(LeadReading reading, Row row) {
        switch (reading.read(rows, row)) {
            case CheckedLead.Good lead -> good.add(lead);
            case CheckedLead.Bad(Flaw flaw) -> rejected.add(new Rejected(row, flaw));
        }
        rows++;
    }

    /** How far the file has been read when the batch is full. */
    void endAt(long bytes) {
        bytesRead = bytes;
    }

    long bytesRead() {
        return bytesRead;
    }

    int rows() {
        return rows;
    }

    List<CheckedLead.Good> good() {
        return good;
    }

    List<Rejected> rejected() {
        return rejected;
    }

    /** What became of its rows. A number that was new is accepted; of the others, whether the file had brought it before. */
    Import.Counts counts(List<Brought.Taken> taken, SeenNumbers seen) {
        long accepted = 0;
        long inFile = 0;
        for (Brought.Taken lead : taken) {
            boolean first = seen.add(lead.phone());
            if (lead.created()) {
                accepted++;
            } else if (!first) {
                inFile++;
            }
        }
        return new Import.Counts(accepted, inFile, taken.size() - accepted - inFile, rejected.size());
    }
}
