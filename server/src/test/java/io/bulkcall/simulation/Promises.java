package io.bulkcall.simulation;

import com.google.errorprone.annotations.FormatMethod;
import io.bulkcall.carrier.OutboundCall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people were told, and which of it was broken. */
final class Promises {

    /** A call that was claimed before a limit was lowered reaches the carrier no later than this. */
    private static final Duration ON_ITS_WAY_MAX = Duration.ofSeconds(17);

    private final Scheduler scheduler;
    private final List<String> broken = new ArrayList<>();
    private final Map<Long, List<Limit>> limits = new HashMap<>();
    private final Map<Long, Duration> quietRuns = new HashMap<>();
    private final Map<Long, Duration> quietJobs = new HashMap<>();
    private final Map<Long, String> callerIds = new HashMap<>();

    /** @param until null = it may be in force */
    private record Limit(int lines, @Nullable Duration until) {}

    Promises(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @FormatMethod
    void check(boolean kept, String promise, @Nullable Object... details) {
        if (!kept) {
            broken.add("at %.3f s: ".formatted(scheduler.now().toMillis() / 1e3) + promise.formatted(details));
        }
    }

    List<String> broken() {
        return broken;
    }

    /** Its lines from now on, and no others. */
    void business(long id, String callerId, int lines) {
        callerIds.put(id, callerId);
        List<Limit> all = limits.computeIfAbsent(id, _ -> new ArrayList<>());
        all.replaceAll(limit -> limit.until() == null ? new Limit(limit.lines(), scheduler.now()) : limit);
        all.add(new Limit(lines, null));
    }

    /** Its lines are about to be changed, and nobody may ever learn whether they were. */
    void linesMayBe(long businessId, int lines) {
        limits.computeIfAbsent(businessId, _ -> new ArrayList<>()).add(new Limit(lines, null));
    }

    void ownsWhatItCalls(OutboundCall request) {
        check(
                request.from().equals(callerIds.get(request.businessId())),
                "I8: business %d calls as %s",
                request.businessId(),
                request.from());
        check(
                request.to().startsWith(World.numbersOf(request.businessId())),
                "I8: business %d calls %s",
                request.businessId(),
                request.to());
    }

    /** The highest that was in force while a call that arrives now may have been claimed. */
    int limit(long businessId, Duration now) {
        Duration claimed = now.minus(ON_ITS_WAY_MAX);
        return limits.getOrDefault(businessId, List.of()).stream()
                .filter(limit -> limit.until() == null || limit.until().compareTo(claimed) >= 0)
                .mapToInt(Limit::lines)
                .max()
                .orElse(0);
    }

    /** Somebody was told that a run is paused or stopped. */
    void runIsQuiet(long runId) {
        quietRuns.putIfAbsent(runId, scheduler.now());
    }

    /** Somebody is about to ask for it to go on. */
    void runMayGoOn(long runId) {
        quietRuns.remove(runId);
    }

    void jobIsQuiet(long jobId) {
        quietJobs.putIfAbsent(jobId, scheduler.now());
    }

    /** @param told nothing that was told before then may be dialled now */
    void mayDial(long jobId, long runId, Duration told) {
        Duration jobQuiet = quietJobs.get(jobId);
        check(jobQuiet == null || jobQuiet.compareTo(told) >= 0, "I7: job %d is dialled after it was hung up", jobId);
        Duration runQuiet = quietRuns.get(runId);
        check(
                runQuiet == null || runQuiet.compareTo(told) >= 0,
                "I7: job %d is dialled while run %d is quiet",
                jobId,
                runId);
    }
}
