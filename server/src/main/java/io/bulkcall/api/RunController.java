package io.bulkcall.api;

import io.bulkcall.access.Caller;
import io.bulkcall.access.CallerNames;
import io.bulkcall.access.Right;
import io.bulkcall.request.Search;
import io.bulkcall.run.Preview;
import io.bulkcall.run.Run;
import io.bulkcall.run.RunControl;
import io.bulkcall.run.RunCreation;
import io.bulkcall.run.RunFilter;
import io.bulkcall.run.RunPreviews;
import io.bulkcall.run.RunStatus;
import io.bulkcall.run.Runs;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The runs of a business. */
@RestController
@RequestMapping("/api/v1/businesses/{business_id}/runs")
class RunController {
    private final RunCreation creation;
    private final RunPreviews previews;
    private final RunControl control;
    private final Runs runs;
    private final CallerNames callers;

    RunController(RunCreation creation, RunPreviews previews, RunControl control, Runs runs, CallerNames callers) {
        this.creation = creation;
        this.previews = previews;
        this.control = control;
        this.runs = runs;
        this.callers = callers;
    }

    /** What is to be different about a run; absent = keep. */
    record RunPatch(
            @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 200) @Nullable
            String name,

            @Min(1) @Max(1000) @Nullable Integer concurrency) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Right.CALLS)
    StartedRunView start(
            @PathVariable("business_id") long businessId,
            @RequestBody NewRunBody body,
            @AuthenticationPrincipal Caller caller) {
        return StartedRunView.of(
                creation.start(businessId, body.newRun(), callers.name(caller).orElse(null)));
    }

    @PostMapping("/preview")
    @Needs(Right.CALLS)
    Preview preview(@PathVariable("business_id") long businessId, @RequestBody NewRunBody body) {
        return previews.of(businessId, body.newRun());
    }

    @GetMapping
    @Needs(Right.READ)
    Page<Run> list(
            @PathVariable("business_id") long businessId,
            @RequestParam(name = "status", required = false) @Nullable RunStatus status,
            @RequestParam(name = "q", required = false) @Size(max = 200) @Nullable String q,
            @RequestParam(name = "created_by", required = false) @Size(max = 200) @Nullable String createdBy,
            Paging paging) {
        RunFilter filter = new RunFilter(status, Search.of(q), createdBy);
        Long before = paging.before();
        return Page.of(
                paging,
                runs.newest(businessId, filter, before == null ? Long.MAX_VALUE : before, paging.fetch()),
                run -> Cursor.at(run.id()),
                run -> run,
                () -> runs.count(businessId, filter));
    }

    @GetMapping("/{run_id}")
    @Needs(Right.READ)
    Run get(@PathVariable("business_id") long businessId, @PathVariable("run_id") long runId) {
        return runs.find(businessId, runId);
    }

    @PatchMapping("/{run_id}")
    @Needs(Right.CALLS)
    Run change(
            @PathVariable("business_id") long businessId,
            @PathVariable("run_id") long runId,
            @RequestBody RunPatch body) {
        return control.change(businessId, runId, body.name(), body.concurrency());
    }
}
