package io.bulkcall.api;

import io.bulkcall.access.Right;
import io.bulkcall.call.Job;
import io.bulkcall.dialer.JobStatus;
import io.bulkcall.run.ControlledRun;
import io.bulkcall.run.Run;
import io.bulkcall.run.RunControl;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an operator does to a run on its way. Each answer shows what is still live. */
@RestController
@RequestMapping("/api/v1/businesses/{business_id}/runs/{run_id}")
class RunControlController {
    private final RunControl control;

    RunControlController(RunControl control) {
        this.control = control;
    }

    /** The run after that, and its calls that go on. */
    record ControlledRunView(Run run, List<LiveCall> live) {
        static ControlledRunView of(ControlledRun controlled) {
            return new ControlledRunView(
                    controlled.run(),
                    controlled.live().stream().map(LiveCall::of).toList());
        }
    }

    /** @param since when it was claimed */
    record LiveCall(
            long jobId,
            long leadId,
            String phone,
            JobStatus status,
            @Nullable Instant since) {
        static LiveCall of(Job job) {
            return new LiveCall(job.id(), job.leadId(), job.phone(), job.status(), job.startedAt());
        }
    }

    @PostMapping("/pause")
    @Needs(Right.CALLS)
    ControlledRunView pause(@PathVariable("business_id") long businessId, @PathVariable("run_id") long runId) {
        return ControlledRunView.of(control.pause(businessId, runId));
    }

    @PostMapping("/resume")
    @Needs(Right.CALLS)
    ControlledRunView resume(@PathVariable("business_id") long businessId, @PathVariable("run_id") long runId) {
        return ControlledRunView.of(control.resume(businessId, runId));
    }

    @PostMapping("/stop")
    @Needs(Right.CALLS)
    ControlledRunView stop(@PathVariable("business_id") long businessId, @PathVariable("run_id") long runId) {
        return ControlledRunView.of(control.stop(businessId, runId));
    }

    @PostMapping("/hang_up")
    @Needs(Right.CALLS)
    ControlledRunView hangUp(@PathVariable("business_id") long businessId, @PathVariable("run_id") long runId) {
        return ControlledRunView.of(control.hangUp(businessId, runId));
    }
}
