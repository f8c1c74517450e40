package io.bulkcall.watch;

import io.bulkcall.call.Jobs;
import io.bulkcall.call.OutboundCalls;
import io.bulkcall.request.Refusal;
import io.bulkcall.run.Runs;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Everything that is being watched on this node. Who watches the same thing shares one reader. */
@Component
public class Watches {

    private static final int STREAMS_MAX = 2_000;
    private static final int STREAMS_PER_KEY_MAX = 250;
    private static final Duration COME_AGAIN = Duration.ofSeconds(10);

    private final Runs runs;
    private final Jobs jobs;
    private final OutboundCalls outboundCalls;
    private final AccountPauses pauses;
    private final ConcurrentHashMap<What, Watch> watches = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, Integer> streamsByKey = new ConcurrentHashMap<>();
    private final AtomicInteger streams = new AtomicInteger();

    Watches(Runs runs, Jobs jobs, OutboundCalls outboundCalls, AccountPauses pauses) {
        this.runs = runs;
        this.jobs = jobs;
        this.outboundCalls = outboundCalls;
        this.pauses = pauses;
    }

    /** @param runId 0 = the business itself */
    private record What(long businessId, long runId) {}

    /**
     * @param keyId of the API key that watches
     * @throws Refusal {@code not_found}; {@code rate_limited} if the key, or everybody together, has too many streams
     */
    public NewsStream ofRun(long keyId, long businessId, long runId) {
        runs.find(businessId, runId);
        return open(keyId, new What(businessId, runId), () -> new WatchedRun(runs, businessId, runId));
    }

    /** As {@link #ofRun}. */
    public NewsStream ofBusiness(long keyId, long businessId) {
        return open(
                keyId,
                new What(businessId, 0),
                () -> new WatchedBusiness(runs, jobs, outboundCalls, pauses, businessId));
    }

    /** Before the web server waits for its requests to end: these would not. */
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        watches.values().forEach(Watch::end);
    }

    private NewsStream open(long keyId, What what, Supplier<Watched> watched) {
        count(keyId);
        NewsStream stream = new NewsStream(() -> uncount(keyId));
        watches.compute(what, (_, running) -> {
            if (running != null && running.join(stream)) {
                return running;
            }
            return begin(what, watched.get(), stream);
        });
        return stream;
    }

    private Watch begin(What what, Watched watched, NewsStream stream) {
        Watch[] self = new Watch[1];
        Watch watch = new Watch(watched, () -> forget(what, self[0]));
        self[0] = watch;
        watch.join(stream);
        Thread.ofVirtual()
                .name("watch-" + what.businessId() + "-" + what.runId())
                .start(watch);
        return watch;
    }

    /** Only this one: another may have been begun since. */
    private void forget(What what, Watch watch) {
        watches.remove(what, watch);
    }

    private void count(long keyId) {
        int ofKey = streamsByKey.merge(keyId, 1, Integer::sum);
        int all = streams.incrementAndGet();
        if (ofKey > STREAMS_PER_KEY_MAX || all > STREAMS_MAX) {
            uncount(keyId);
            throw Refusal.rateLimited(
                    "too many event streams are open: %d of this key, %d in all".formatted(ofKey, all), COME_AGAIN);
        }
    }

    private void uncount(long keyId) {
        streams.decrementAndGet();
        streamsByKey.computeIfPresent(keyId, (_, count) -> count == 1 ? null : count - 1);
    }
}
