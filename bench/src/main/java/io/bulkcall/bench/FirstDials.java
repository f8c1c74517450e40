package io.bulkcall.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.bulkcall.dialer.AttemptId;
import io.bulkcall.dialer.MeasuredLanes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How soon businesses get their first call when many begin together. */
final class FirstDials {

    private static final int CONNECTIONS = 16;
    private static final int LINES = 3;
    private static final int JOBS = 10;
    private static final Duration UNDER_LOAD = Duration.ofSeconds(2);

    private FirstDials() {}

    /** @param busy businesses that call at full speed meanwhile */
    static Latencies of(Neighbourhood neighbourhood, int count, List<Long> busy) throws Exception {
        Town town = neighbourhood.town();
        List<Long> beginning = town.newBusinesses(count, LINES);
        town.newRuns(beginning, JOBS);
        First first = new First(beginning);
        try (HikariDataSource pool = neighbourhood.postgres().pool("lanes", CONNECTIONS)) {
            try (MeasuredLanes lanes =
                    new MeasuredLanes(pool, town.accounts(), town.clock(), Town.HORIZON, Batched.LANES, first)) {
                busy.forEach(lanes::advance);
                Thread.sleep(UNDER_LOAD);
                first.begin();
                beginning.forEach(lanes::advance);
                first.await();
            }
        }
        return first.latencies;
    }

    private static final class First implements MeasuredLanes.Listener {
        private final Map<Long, Boolean> waiting = new ConcurrentHashMap<>();
        private final CountDownLatch all;
        private final Latencies latencies = new Latencies();
        private volatile long begun;

        private First(List<Long> businesses) {
            businesses.forEach(business -> waiting.put(business, true));
            this.all = new CountDownLatch(businesses.size());
        }

        private void begin() {
            begun = System.nanoTime();
        }

        @Override
        public void claimed(AttemptId attempt) {
            if (waiting.remove(attempt.businessId()) != null) {
                latencies.add(System.nanoTime() - begun);
                all.countDown();
            }
        }

        private void await() throws InterruptedException {
            if (!all.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException(all.getCount() + " businesses had no call within 60 s");
            }
        }
    }
}
