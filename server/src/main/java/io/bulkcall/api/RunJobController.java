package io.bulkcall.api;

import io.bulkcall.access.Right;
import io.bulkcall.call.Job;
import io.bulkcall.call.JobPosition;
import io.bulkcall.call.Jobs;
import io.bulkcall.dialer.JobStatus;
import io.bulkcall.run.JobCounts;
import io.bulkcall.run.Run;
import io.bulkcall.run.Runs;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The jobs of a run, in order of dialling. */
@RestController
@RequestMapping("/api/v1/businesses/{business_id}/runs/{run_id}/jobs")
class RunJobController {
    private final Runs runs;
    private final Jobs jobs;

    RunJobController(Runs runs, Jobs jobs) {
        this.runs = runs;
        this.jobs = jobs;
    }

    /** A page of one status may hold fewer than {@code limit}, even none, and have a next page. */
    @GetMapping
    @Needs(Right.READ)
    Page<Job> list(
            @PathVariable("business_id") long businessId,
            @PathVariable("run_id") long runId,
            @RequestParam(name = "status", required = false) @Nullable JobStatus status,
            Paging paging) {
        Run run = runs.find(businessId, runId);
        JobPosition after = JobPages.position(paging, JobPosition.START);
        return JobPages.of(
                paging, jobs.ofRun(businessId, runId, status, after, paging.limit()), () -> total(run, status));
    }

    private static long total(Run run, @Nullable JobStatus status) {
        JobCounts counts = run.counts();
        return switch (status) {
            case null -> run.total();
            case QUEUED -> counts.queued();
            case DIALING -> counts.dialing();
            case CALLING -> counts.calling();
            case COMPLETED -> counts.completed();
            case FAILED -> counts.failed();
            case CANCELLED -> counts.cancelled();
        };
    }
}
