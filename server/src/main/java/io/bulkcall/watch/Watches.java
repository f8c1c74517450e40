package io.bulkcall.watch;

import io.bulkcall.attention.Attentions;
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
    private static final int STREAMS_PER_CALLER_MAX = 250;
    private static final Duration COME_AGAIN = Duration.ofSeconds(10);

    private final Runs runs;
    private final Jobs jobs;
    private final OutboundCalls outboundCalls;
    private final Attentions attentions;
    private final ConcurrentHashMap<What, Watch> watches = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, Integer> streamsByCaller = new ConcurrentHashMap<>();
    private final AtomicInteger streams = new AtomicInteger();

    Watches(Runs runs, Jobs jobs, OutboundCalls outboundCalls, Attentions attentions) {
        this.runs = runs;
        this.jobs = jobs;
        this.outboundCalls = outboundCalls;
        this.attentions = attentions;
    }

    /** @param runId 0 = the business itself */
    private record What(long businessId, long runId) {}

    /**
     * @param callerId who watches
     * @throws Refusal {@code not_found}; {@code rate_limited} if the caller, or everybody together, has too many streams
     */
    public NewsStream ofRun(long callerId, long businessId, long runId) {
        runs.find(businessId, runId);
        return open(callerId, new What(businessId, runId), () -> new WatchedRun(runs, businessId, runId));
    }

    /** As {@link #ofRun}. */
    public NewsStream ofBusiness(long callerId, long businessId) {
        return open(
                callerId,
                new What(businessId, 0),
                () -> new WatchedBusiness(runs, jobs, outboundCalls, attentions, businessId));
    }

    /** Before the web server waits for its requests to end: these would not. */
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        watches.values().forEach(Watch::end);
    }

    private NewsStream open(long callerId, What what, Supplier<Watched> watched) {
        count(callerId);
        NewsStream stream = new NewsStream(() -> uncount(callerId));
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

    private void count(long callerId) {
        int ofCaller = streamsByCaller.merge(callerId, 1, Integer::sum);
        int all = streams.incrementAndGet();
        if (ofCaller > STREAMS_PER_CALLER_MAX || all > STREAMS_MAX) {
            uncount(callerId);
            throw Refusal.rateLimited(
                    "too many event streams are open: %d of this caller, %d in all".formatted(ofCaller, all),
                    COME_AGAIN);
        }
    }

    private void uncount(long callerId) {
        streams.decrementAndGet();
        streamsByCaller.computeIfPresent(callerId, (_, count) -> count == 1 ? null : count - 1);
    }
}
