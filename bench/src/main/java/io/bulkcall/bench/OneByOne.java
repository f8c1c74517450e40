package io.bulkcall.bench;

import io.bulkcall.dialer.AttemptId;
import io.bulkcall.dialer.MeasuredAdvance;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;

/** Calls end one at a time, each business's on one thread: a transaction for every end and the call that follows it. */
final class OneByOne {

    private final MeasuredAdvance advance;
    private final List<Deque<AttemptId>> liveByThread = new ArrayList<>();

    private OneByOne(MeasuredAdvance advance, int threads) {
        this.advance = advance;
        for (int thread = 0; thread < threads; thread++) {
            liveByThread.add(new ArrayDeque<>());
        }
    }

    /** Fills every line of the businesses. */
    static OneByOne fill(Town town, DataSource dataSource, List<Long> businesses, int lines, int threads)
            throws SQLException {
        MeasuredAdvance advance =
                new MeasuredAdvance(dataSource, town.clock(), town.accounts().platformId(), Town.HORIZON);
        OneByOne filled = new OneByOne(advance, threads);
        for (int i = 0; i < businesses.size(); i++) {
            filled.liveByThread.get(i % threads).addAll(advance.claim(businesses.get(i), lines));
        }
        return filled;
    }

    Rate run(Load load) throws Exception {
        return load.run(thread -> () -> {
            Deque<AttemptId> live = liveByThread.get(thread);
            List<AttemptId> next = advance.handOver(live.remove());
            if (next.isEmpty()) {
                throw new IllegalStateException("the queue ran dry: more jobs are needed for this machine");
            }
            live.addAll(next);
            return next.size();
        });
    }
}
