package io.bulkcall.trial.demo;

import io.bulkcall.trial.demo.Picture.Ending;
import io.bulkcall.trial.demo.Picture.Row;
import io.bulkcall.trial.rest.Api;
import io.bulkcall.trial.rest.Resources.Job;
import io.bulkcall.trial.rest.Resources.Limits;
import io.bulkcall.trial.rest.Resources.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks at the businesses over REST, each with its own key. */
final class Watch {
    private static final int NEWEST = 8;

    private final List<Tenant> tenants;
    private final long begun = System.nanoTime();

    /** A business at work. */
    record Tenant(long business, String name, String key, Api api, long run) {}

    Watch(List<Tenant> tenants) {
        this.tenants = tenants;
    }

    Picture look() {
        List<Row> rows = new ArrayList<>();
        List<Ending> endings = new ArrayList<>();
        for (Tenant tenant : tenants) {
            Run run = tenant.api().run(tenant.business(), tenant.run());
            Limits limits = tenant.api().limits(tenant.business());
            rows.add(new Row(
                    tenant.name(),
                    run.total(),
                    run.counts(),
                    run.outcomes(),
                    limits.maxOutbound(),
                    limits.activeOutbound(),
                    note(run)));
            tenant.api().jobs(tenant.business(), tenant.run()).forEach(job -> addEnding(endings, tenant, job));
        }
        endings.sort(Comparator.comparing(Ending::at).reversed());
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
        return new Picture(elapsed, rows, List.copyOf(endings.subList(0, Math.min(NEWEST, endings.size()))));
    }

    private static void addEnding(List<Ending> endings, Tenant tenant, Job job) {
        if (job.outcome() == null || job.startedAt() == null || job.endedAt() == null) {
            return;
        }
        endings.add(new Ending(
                job.endedAt(),
                tenant.name(),
                job.name() == null ? "" : job.name(),
                job.phone(),
                job.outcome(),
                Duration.between(job.startedAt(), job.endedAt())));
    }

    private static String note(Run run) {
        if (run.pauseReason() == null) {
            return run.status().equals("paused") ? "paused" : "";
        }
        return "paused: " + run.pauseReason().code();
    }
}
