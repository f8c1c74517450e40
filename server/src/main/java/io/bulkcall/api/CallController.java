package io.bulkcall.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.bulkcall.access.Right;
import io.bulkcall.call.CallTimeline;
import io.bulkcall.call.CallTimelines;
import io.bulkcall.call.DirectCalls;
import io.bulkcall.call.HangUps;
import io.bulkcall.call.Job;
import io.bulkcall.call.JobPosition;
import io.bulkcall.call.Jobs;
import io.bulkcall.call.NewCalls;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The calls of a business, in runs or not. */
@RestController
@RequestMapping("/api/v1/businesses/{business_id}/calls")
class CallController {
    private static final int RING_TIMEOUT_SECONDS = 30;
    private static final int CALL_LIMIT_SECONDS = 600;

    private final DirectCalls directCalls;
    private final HangUps hangUps;
    private final Jobs jobs;
    private final CallTimelines timelines;

    CallController(DirectCalls directCalls, HangUps hangUps, Jobs jobs, CallTimelines timelines) {
        this.directCalls = directCalls;
        this.hangUps = hangUps;
        this.jobs = jobs;
        this.timelines = timelines;
    }

    /**
     * Calls that are wanted now, all or none.
     *
     * @param scriptId absent = the one named default
     * @param ringTimeoutSeconds absent = 30
     * @param callLimitSeconds absent = 600
     * @param waitSeconds absent or 0 = only if lines are free for all now; else how long they may wait in front of every
     *     run
     * @param force even if a number was dialled a moment ago
     */
    record NewCallsBody(
            @NotNull @Size(min = 1, max = 3) long[] leadIds,
            @Nullable Long scriptId,
            @Min(15) @Max(600) @Nullable Integer ringTimeoutSeconds,
            @Min(10) @Max(14400) @Nullable Integer callLimitSeconds,
            @Min(0) @Max(300) @Nullable Integer waitSeconds,
            @Nullable Boolean force) {

        NewCalls newCalls() {
            return new NewCalls(
                    leadIds,
                    scriptId,
                    ringTimeoutSeconds == null ? RING_TIMEOUT_SECONDS : ringTimeoutSeconds,
                    callLimitSeconds == null ? CALL_LIMIT_SECONDS : callLimitSeconds,
                    waitSeconds == null ? 0 : waitSeconds,
                    Boolean.TRUE.equals(force));
        }
    }

    /** In the order of the leads. */
    record CallsView(List<Job> calls) {}

    /** A job, its attempts and what happened. */
    record TimelineView(
            @JsonUnwrapped Job job, List<CallTimeline.Attempt> attemptList, List<CallTimeline.Event> events) {
        static TimelineView of(CallTimeline timeline) {
            return new TimelineView(timeline.job(), timeline.attempts(), timeline.events());
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Right.CALLS)
    CallsView call(@PathVariable("business_id") long businessId, @RequestBody NewCallsBody body) {
        List<Job> accepted = directCalls.start(businessId, body.newCalls());
        return new CallsView(directCalls.begun(businessId, accepted));
    }

    @GetMapping
    @Needs(Right.READ)
    Page<Job> list(
            @PathVariable("business_id") long businessId,
            @RequestParam(name = "live", required = false) @Nullable Boolean live,
            @RequestParam(name = "lead_id", required = false) @Nullable Long leadId,
            Paging paging) {
        JobPosition after = JobPages.position(paging, JobPosition.NEWEST);
        return JobPages.of(
                paging,
                jobs.ofBusiness(businessId, live, leadId, after, paging.limit()),
                () -> jobs.count(businessId, live, leadId));
    }

    @GetMapping("/{job_id}")
    @Needs(Right.READ)
    TimelineView get(@PathVariable("business_id") long businessId, @PathVariable("job_id") long jobId) {
        return TimelineView.of(timelines.find(businessId, jobId));
    }

    @PostMapping("/{job_id}/hang_up")
    @Needs(Right.CALLS)
    Job hangUp(@PathVariable("business_id") long businessId, @PathVariable("job_id") long jobId) {
        return hangUps.hangUp(businessId, jobId);
    }

    /** Only one that waits; 409 if it is being called or is over. */
    @PostMapping("/{job_id}/cancel")
    @Needs(Right.CALLS)
    Job cancel(@PathVariable("business_id") long businessId, @PathVariable("job_id") long jobId) {
        return hangUps.cancel(businessId, jobId);
    }
}
