package io.bulkcall.api;

import io.bulkcall.access.Right;
import io.bulkcall.call.Job;
import io.bulkcall.call.JobFilter;
import io.bulkcall.call.JobPage;
import io.bulkcall.call.JobPosition;
import io.bulkcall.call.Jobs;
import io.bulkcall.dialer.JobStatus;
import io.bulkcall.dialer.Outcome;
import io.bulkcall.request.Search;
import io.bulkcall.run.JobCounts;
import io.bulkcall.run.JobOutcomes;
import io.bulkcall.run.Run;
import io.bulkcall.run.Runs;
import jakarta.validation.constraints.Size;
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

    /** A page by status, outcome or search may hold fewer than {@code limit}, even none, and have a next page. */
    @GetMapping
    @Needs(Right.READ)
    Page<Job> list(
            @PathVariable("business_id") long businessId,
            @PathVariable("run_id") long runId,
            @RequestParam(name = "status", required = false) @Nullable JobStatus status,
            @RequestParam(name = "outcome", required = false) @Nullable Outcome outcome,
            @RequestParam(name = "q", required = false) @Size(max = 200) @Nullable String q,
            Paging paging) {
        Run run = runs.find(businessId, runId);
        JobFilter filter = new JobFilter(status, outcome, Search.of(q));
        JobPosition after = JobPages.position(paging, JobPosition.START);
        // What a run has counted need not be looked for among a million.
        long atMost = filter.isOfNone() ? 0 : count(run, status, outcome);
        JobPage page = atMost == 0 ? JobPage.EMPTY : jobs.ofRun(businessId, runId, filter, after, paging.limit());
        return JobPages.of(
                paging,
                page,
                () -> atMost == 0 || filter.search() == null ? atMost : jobs.countOfRun(businessId, runId, filter));
    }

    private static long count(Run run, @Nullable JobStatus status, @Nullable Outcome outcome) {
        JobOutcomes outcomes = run.outcomes();
        return switch (outcome) {
            case null -> count(run, status);
            case ANSWERED -> outcomes.answered();
            case BUSY -> outcomes.busy();
            case NO_ANSWER -> outcomes.noAnswer();
            case VOICEMAIL -> outcomes.voicemail();
            case REJECTED -> outcomes.rejected();
            case FAILED -> outcomes.failed();
            case CANCELLED -> outcomes.cancelled();
            case UNKNOWN -> outcomes.unknown();
        };
    }

    private static long count(Run run, @Nullable JobStatus status) {
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
