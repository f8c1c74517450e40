package io.bulkcall.dialer;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lanes of a node: each business belongs to one, so that what comes for it is applied one after the other, while
 * PostgreSQL commits the transactions of different lanes in groups.
 */
class Lanes implements Lines, AutoCloseable {

    /** A visit that is not told how many lines are free brings tokens for this many; more is another visit. */
    private static final int CLAIMS_MAX = 16;

    private static final Duration LOCKED_OUT_MAX = Duration.ofSeconds(8);
    private static final Duration READ_BACK_AFTER = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final Advance advance;
    private final Pace pace;
    private final InstantSource clock;
    private final Claims claims;
    private final EngineMetrics metrics;
    private final List<Lane> lanes;
    private final Machine machine;
    private final List<Thread> threads;
    private final ThreadFactory later;
    private volatile boolean closed;
    private final ConcurrentHashMap<Long, Set<UUID>> doubtful = new ConcurrentHashMap<>();

    /** Where claims and calls to be ended go, as soon as they are committed. */
    interface Claims {
        /**
         * @param claimedAt when the claim was sent to the database, in nanoseconds of the monotonic clock
         * @param freedAt when the end of a call was handed in that freed its line, on the same clock; empty if none did
         */
        void dial(Dial dial, long claimedAt, OptionalLong freedAt);

        void end(Advanced.CallToEnd call);
    }

    Lanes(
            Advance advance,
            Pace pace,
            InstantSource clock,
            Claims claims,
            EngineMetrics metrics,
            Machine machine,
            int count) {
        this.advance = advance;
        this.pace = pace;
        this.clock = clock;
        this.claims = claims;
        this.metrics = metrics;
        this.machine = machine;
        this.later = machine.manyThreads("read-back-");
        this.lanes = Stream.generate(Lane::new).limit(count).toList();
        this.threads = IntStream.range(0, count)
                .mapToObj(n -> machine.start("lane-" + n, () -> work(lanes.get(n))))
                .toList();
    }

    @Override
    public CompletableFuture<Void> advance(long businessId) {
        return add(work(businessId, null, null)).thenApply(_ -> null);
    }

    @Override
    @SuppressWarnings("NullAway") // a report is always answered with a result
    public CompletableFuture<ReportResult> report(Report report) {
        return add(work(report.attempt().businessId(), report, null));
    }

    /** As {@link #advance}, but only if the business's wake row is still the one that was due then. */
    CompletableFuture<Void> visit(long businessId, Instant wakeDue) {
        return add(work(businessId, null, wakeDue)).thenApply(_ -> null);
    }

    /** Waits, at most so long, until what is being claimed is handed on to be dialled; false if it takes longer. */
    boolean awaitClaims(Duration atMost) throws InterruptedException {
        long until = machine.nanoTime() + atMost.toNanos();
        for (Lane lane : lanes) {
            if (!lane.awaitTurn(until - machine.nanoTime())) {
                return false;
            }
        }
        return true;
    }

    private Work work(long businessId, @Nullable Report report, @Nullable Instant wakeDue) {
        return new Work(businessId, report, wakeDue, machine.nanoTime(), new CompletableFuture<>());
    }

    private CompletableFuture<@Nullable ReportResult> add(Work work) {
        lanes.get((int) Math.floorMod(work.businessId(), (long) lanes.size())).add(work);
        return work.done();
    }

    private void work(Lane lane) {
        try {
            while (true) {
                List<Work> works = lane.take();
                lane.inTurn(() -> together(lane, works));
            }
        } catch (InterruptedException e) {
            lane.drain().forEach(work -> work.done().completeExceptionally(new IllegalStateException("shutting down")));
        }
    }

    private void together(Lane lane, List<Work> works) {
        try {
            advance(works);
        } catch (SQLException e) {
            failed(lane, works, e);
        } catch (RuntimeException e) {
            LOG.error(
                    "[BulkCall] An advance of business {} failed",
                    works.getFirst().businessId(),
                    e);
            works.forEach(work -> work.done().completeExceptionally(e));
        }
    }

    private void advance(List<Work> works) throws SQLException {
        long businessId = works.getFirst().businessId();
        List<Report> reports =
                works.stream().flatMap(work -> Stream.ofNullable(work.report())).toList();
        Set<UUID> inDoubt = doubtful.getOrDefault(businessId, Set.of());
        // A visit does nothing if another node was faster; what is in doubt must be looked at all the same.
        Instant wakeDue = inDoubt.isEmpty() ? wakeDue(works) : null;
        Pace.Tokens tokens = pace.take(businessId, wanted(works), wakeDue != null);
        List<UUID> dialTokens =
                Stream.generate(this::dialToken).limit(tokens.count()).toList();

        long sentAt = machine.nanoTime();
        Advanced advanced;
        try {
            advanced = advance.call(businessId, clock.instant(), wakeDue, reports, inDoubt, dialTokens);
        } catch (SQLException e) {
            if (Doubt.of(e) == Doubt.COMMITTED_PERHAPS) {
                doubtful.computeIfAbsent(businessId, _ -> ConcurrentHashMap.newKeySet())
                        .addAll(dialTokens);
                readBackLater(businessId);
            } else {
                pace.giveBack(tokens, tokens.count());
            }
            throw e;
        }
        if (!inDoubt.isEmpty()) {
            doubtful.remove(businessId);
        }
        pace.giveBack(tokens, tokens.count() - advanced.dials().size());
        OptionalLong freedAt = works.stream()
                .filter(work -> work.report() != null && work.report().mayFreeLine())
                .mapToLong(Work::since)
                .min();
        advanced.dials().forEach(dial -> claims.dial(dial, sentAt, freedAt));
        advanced.callsToEnd().forEach(claims::end);
        if (advanced.again() || (advanced.dials().size() == tokens.count() && tokens.count() == CLAIMS_MAX)) {
            var _ = advance(businessId);
        }
        metrics.advanced(advanced);
        advanced.endedRuns().forEach(run -> LOG.info("[BulkCall] Run {} is {}", run.runId(), run.status()));
        answer(works, advanced.results());
    }

    private static void answer(List<Work> works, List<ReportResult> results) {
        int next = 0;
        for (Work work : works) {
            // No business any more, no results.
            boolean answered = work.report() == null || next >= results.size();
            work.done().complete(answered ? unanswered(work) : results.get(next++));
        }
    }

    private static @Nullable ReportResult unanswered(Work work) {
        return work.report() == null ? null : ReportResult.UNKNOWN_ATTEMPT;
    }

    /** Null unless all of them are visits. */
    private static @Nullable Instant wakeDue(List<Work> works) {
        Instant latest = null;
        for (Work work : works) {
            Instant due = work.wakeDue();
            if (due == null) {
                return null;
            }
            latest = latest == null || latest.isBefore(due) ? due : latest;
        }
        return latest;
    }

    private static int wanted(List<Work> works) {
        boolean linesUnknown = works.stream().anyMatch(work -> work.report() == null);
        if (linesUnknown) {
            return CLAIMS_MAX;
        }
        return (int) works.stream()
                .flatMap(work -> Stream.ofNullable(work.report()))
                .filter(Report::mayFreeLine)
                .count();
    }

    private void failed(Lane lane, List<Work> works, SQLException failure) {
        Doubt doubt = Doubt.of(failure);
        List<Work> givenUp = new ArrayList<>();
        for (Work work : works) {
            boolean again = doubt == Doubt.LOCKED_OUT && machine.nanoTime() - work.since() < LOCKED_OUT_MAX.toNanos();
            if (again) {
                lane.add(work);
            } else {
                givenUp.add(work);
            }
        }
        if (!givenUp.isEmpty()) {
            LOG.warn(
                    "[BulkCall] An advance of business {} failed: {}",
                    works.getFirst().businessId(),
                    failure.getMessage());
            givenUp.forEach(work -> work.done().completeExceptionally(failure));
        }
    }

    /** Claims that may have been committed unseen are given back, under the lock: the old backend may still be at it. */
    private void readBackLater(long businessId) {
        later.newThread(() -> {
                    if (!pause()) {
                        return;
                    }
                    var _ = advance(businessId).whenComplete((_, failure) -> {
                        if (failure != null && doubtful.containsKey(businessId)) {
                            readBackLater(businessId);
                        }
                    });
                })
                .start();
    }

    private boolean pause() {
        try {
            machine.sleep(READ_BACK_AFTER);
            return !closed;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private UUID dialToken() {
        RandomGenerator random = machine.random();
        return new UUID(random.nextLong(), random.nextLong());
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(5));
        }
    }
}
