package io.bulkcall.bench;

import java.time.Duration;

/**
 * What work cost the database.
 *
 * @param rows inserted, updated and deleted
 * @param hotUpdates updates that stayed in their page and touched no index
 * @param active time that sessions spent on statements, waits for the disk and for a core included
 * @param cpu time of all of PostgreSQL's processes on a core
 */
record Costs(
        long transactions,
        long rows,
        long updates,
        long hotUpdates,
        long walBytes,
        long walRecords,
        long walPages,
        Duration active,
        Duration cpu) {

    Costs minus(Costs before) {
        return new Costs(
                transactions - before.transactions,
                rows - before.rows,
                updates - before.updates,
                hotUpdates - before.hotUpdates,
                walBytes - before.walBytes,
                walRecords - before.walRecords,
                walPages - before.walPages,
                active.minus(before.active),
                cpu.minus(before.cpu));
    }

    Costs plus(Costs other) {
        return minus(new Costs(0, 0, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO).minus(other));
    }

    static Costs none() {
        return new Costs(0, 0, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO);
    }
}
