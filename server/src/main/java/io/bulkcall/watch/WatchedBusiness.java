package io.bulkcall.watch;

import io.bulkcall.attention.Attention;
import io.bulkcall.attention.Attentions;
import io.bulkcall.call.Job;
import io.bulkcall.call.Jobs;
import io.bulkcall.call.Limits;
import io.bulkcall.call.OutboundCalls;
import io.bulkcall.run.Run;
import io.bulkcall.run.Runs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A business: its lines, its runs that are not final, its live calls, and what a person should look at. A call that
 * begins and ends between two readings is not told.
 */
final class WatchedBusiness implements Watched {

    /** Of the runs that are not final, the newest. */
    private static final int RUNS_MAX = 200;

    private final Runs runs;
    private final Jobs jobs;
    private final OutboundCalls outboundCalls;
    private final Attentions attentions;
    private final long businessId;
    private @Nullable Limits limits;
    private Map<Long, Run> liveRuns = Map.of();
    private Map<Long, Job> liveCalls = Map.of();
    private Set<Attention> attention = Set.of();

    WatchedBusiness(Runs runs, Jobs jobs, OutboundCalls outboundCalls, Attentions attentions, long businessId) {
        this.runs = runs;
        this.jobs = jobs;
        this.outboundCalls = outboundCalls;
        this.attentions = attentions;
        this.businessId = businessId;
    }

    @Override
    public List<News> read() {
        List<News> news = new ArrayList<>();
        readLimits(news);
        readCalls(news);
        readRuns(news);
        readAttention(news);
        return news;
    }

    @Override
    public List<News> whole() {
        List<News> news = new ArrayList<>();
        if (limits != null) {
            news.add(new News.LimitsNow(limits));
        }
        liveRuns.values().forEach(run -> news.add(new News.RunNow(run)));
        liveCalls.values().forEach(job -> news.add(new News.CallNow(job)));
        attention.forEach(one -> news.add(new News.AttentionNow(one)));
        return news;
    }

    @Override
    public boolean isOver() {
        return false;
    }

    private void readLimits(List<News> news) {
        Limits now = outboundCalls.limits(businessId);
        if (!now.equals(limits)) {
            news.add(new News.LimitsNow(now));
        }
        limits = now;
    }

    private void readCalls(List<News> news) {
        Map<Long, Job> now = new LinkedHashMap<>();
        jobs.live(businessId, null).forEach(job -> now.put(job.id(), job));
        List<Long> gone =
                liveCalls.keySet().stream().filter(id -> !now.containsKey(id)).toList();
        if (!gone.isEmpty()) {
            jobs.find(businessId, gone).forEach(job -> news.add(new News.CallNow(job)));
        }
        now.values().stream()
                .filter(job -> !job.equals(liveCalls.get(job.id())))
                .forEach(job -> news.add(new News.CallNow(job)));
        liveCalls = now;
    }

    private void readRuns(List<News> news) {
        Map<Long, Run> now = new LinkedHashMap<>();
        runs.live(businessId, RUNS_MAX).forEach(run -> now.put(run.id(), run));
        liveRuns.keySet().stream()
                .filter(id -> !now.containsKey(id))
                .forEach(id -> news.add(new News.RunNow(runs.find(businessId, id))));
        now.values().stream().filter(this::isNews).forEach(run -> news.add(new News.RunNow(run)));
        liveRuns = now;
    }

    private boolean isNews(Run run) {
        Run before = liveRuns.get(run.id());
        return before == null || !run.sameButForEta(before);
    }

    private void readAttention(List<News> news) {
        Set<Attention> now = new LinkedHashSet<>(attentions.of(businessId));
        attention.stream().filter(one -> !now.contains(one)).forEach(one -> news.add(new News.AttentionOver(one)));
        now.stream().filter(one -> !attention.contains(one)).forEach(one -> news.add(new News.AttentionNow(one)));
        attention = now;
    }
}
