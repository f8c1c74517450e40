package io.bulkcall.dialer;

import io.bulkcall.carrier.CarrierAccounts;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The lanes of a node under full load: every call that is dialled ends at once, and all ends of a business that have
 * come meanwhile share a transaction. Nothing is dialled in fact.
 */
public final class MeasuredLanes implements AutoCloseable {

    private final CountedAdvance advance;
    private final Lanes lanes;
    private final InstantSource clock;
    private final Listener listener;
    private final LongAdder calls = new LongAdder();
    private final Phaser underWay = new Phaser(1);
    private volatile boolean ending;

    /** Is told what happens, on the threads of the lanes. */
    public interface Listener {
        default void claimed(AttemptId attempt) {}

        default void ended(AttemptId attempt) {}
    }

    /** Counts transactions, so that the size of a batch can be told. */
    private static final class CountedAdvance extends Advance {

        private final LongAdder transactions = new LongAdder();

        private CountedAdvance(DataSource dataSource, long platformAccountId, Duration horizon) {
            super(dataSource, platformAccountId, horizon);
        }

        @Override
        Advanced call(
                long businessId,
                Instant now,
                @Nullable Instant wakeDue,
                List<Report> reports,
                Collection<UUID> doubtful,
                Collection<UUID> dialTokens)
                throws SQLException {
            transactions.increment();
            return super.call(businessId, now, wakeDue, reports, doubtful, dialTokens);
        }
    }

    /** @param count of lanes, each a thread with at most one connection */
    public MeasuredLanes(
            DataSource dataSource,
            CarrierAccounts accounts,
            InstantSource clock,
            Duration horizon,
            int count,
            Listener listener) {
        this.listener = listener;
        EngineMetrics metrics = new EngineMetrics(new SimpleMeterRegistry());
        this.clock = clock;
        this.advance = new CountedAdvance(dataSource, accounts.platformId(), horizon);
        Pace pace = new Pace(JdbcClient.create(dataSource), accounts, clock, metrics, Machine.REAL);
        this.lanes = new Lanes(advance, pace, clock, new EndAtOnce(), metrics, Machine.REAL, count);
    }

    private final class EndAtOnce implements Lanes.Claims {
        @Override
        public void dial(Dial dial, long claimedAt, OptionalLong freedAt) {
            listener.claimed(dial.attempt());
            freedAt.ifPresent(_ -> calls.increment());
            if (!ending) {
                MeasuredLanes.this.end(dial.attempt());
            }
        }

        @Override
        public void end(Advanced.CallToEnd call) {
            throw new IllegalStateException("no call was to be ended: " + call);
        }
    }

    /** The call of an attempt is over. */
    public void end(AttemptId attempt) {
        underWay.register();
        var _ = lanes.report(Ends.answered(attempt, clock.instant())).whenComplete((_, failure) -> {
            if (failure == null) {
                listener.ended(attempt);
            }
            underWay.arriveAndDeregister();
        });
    }

    /** Free lines of a business go to what waits. */
    public void advance(long businessId) {
        underWay.register();
        var _ = lanes.advance(businessId).whenComplete((_, _) -> underWay.arriveAndDeregister());
    }

    /** How many lines have been handed over. */
    public long calls() {
        return calls.sum();
    }

    public long transactions() {
        return advance.transactions.sum();
    }

    /** No further call ends; what was handed in is finished. */
    @Override
    public void close() throws InterruptedException {
        ending = true;
        underWay.arriveAndAwaitAdvance();
        lanes.close();
    }
}
