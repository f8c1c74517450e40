package io.bulkcall.api;

import io.bulkcall.access.Right;
import io.bulkcall.business.Businesses;
import io.bulkcall.call.Job;
import io.bulkcall.call.JobFilter;
import io.bulkcall.call.JobPage;
import io.bulkcall.call.JobPosition;
import io.bulkcall.call.JobReason;
import io.bulkcall.call.Jobs;
import io.bulkcall.imports.ExportColumns;
import io.bulkcall.run.Runs;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All jobs of a run as a file for spreadsheets. */
@RestController
@RequestMapping("/api/v1/businesses/{business_id}/runs/{run_id}")
class RunExportController {
    private final Businesses businesses;
    private final Runs runs;
    private final Jobs jobs;

    RunExportController(Businesses businesses, Runs runs, Jobs jobs) {
        this.businesses = businesses;
        this.runs = runs;
        this.jobs = jobs;
    }

    /** In order of dialling; times in the business's time zone. */
    @GetMapping("/jobs.csv")
    @Needs(Right.READ)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CsvResponse.TYPE, schema = @Schema(type = "string")))
    void jobs(
            @PathVariable("business_id") long businessId,
            @PathVariable("run_id") long runId,
            HttpServletResponse response)
            throws IOException {
        runs.find(businessId, runId);
        LocalTimes times =
                new LocalTimes(ZoneId.of(businesses.get(businessId).settings().timeZone()));
        CsvResponse.send(response, "run-" + runId + ".csv", ExportColumns.OF_JOBS, rows -> {
            JobPosition after = JobPosition.START;
            while (after != null) {
                JobPage page = jobs.ofRun(businessId, runId, JobFilter.ALL, after, CsvResponse.PAGE);
                for (Job job : page.jobs()) {
                    rows.write(cells(job, times));
                }
                after = page.next();
            }
        });
    }

    private static List<@Nullable Object> cells(Job job, LocalTimes times) {
        JobReason reason = job.reason();
        return Arrays.asList(
                job.id(),
                job.leadId(),
                job.phone(),
                job.name(),
                job.status(),
                job.outcome(),
                job.attempts(),
                reason == null ? null : reason.code(),
                reason == null ? null : reason.detail(),
                times.of(job.notBefore()),
                job.callSeconds(),
                times.of(job.createdAt()),
                times.of(job.startedAt()),
                times.of(job.endedAt()));
    }
}
