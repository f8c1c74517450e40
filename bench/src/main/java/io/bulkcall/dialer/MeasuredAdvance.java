package io.bulkcall.dialer;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The engine's one transition, a transaction per event: what a call costs when nothing else happens at once. */
public final class MeasuredAdvance {

    private final Advance advance;
    private final InstantSource clock;

    /** @param platformAccountId the account that every business calls with */
    public MeasuredAdvance(DataSource dataSource, InstantSource clock, long platformAccountId, Duration horizon) {
        this.advance = new Advance(dataSource, platformAccountId, horizon);
        this.clock = clock;
    }

    /** Fills the free lines of a business, at most as many as asked for. */
    public List<AttemptId> claim(long businessId, int lines) throws SQLException {
        return attempts(advance.call(businessId, clock.instant(), null, List.of(), List.of(), tokens(lines)));
    }

    /** A call is over and its line goes to the next job, which this returns; empty if there is none. */
    public List<AttemptId> handOver(AttemptId ended) throws SQLException {
        Report report = Ends.answered(ended, clock.instant());
        return attempts(advance.call(ended.businessId(), clock.instant(), null, List.of(report), List.of(), tokens(1)));
    }

    private static List<AttemptId> attempts(Advanced advanced) {
        return advanced.dials().stream().map(Dial::attempt).toList();
    }

    private static List<UUID> tokens(int count) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(count)
                .toList();
    }
}
