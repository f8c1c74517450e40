package io.bulkcall.api;

import io.bulkcall.activity.Activities;
import io.bulkcall.activity.BusinessActivity;
import io.bulkcall.business.Businesses;
import io.bulkcall.call.AllCalls;
import io.bulkcall.call.BusinessCall;
import io.bulkcall.call.LinePosition;
import io.bulkcall.overview.BusinessOverview;
import io.bulkcall.overview.Overviews;
import io.bulkcall.overview.PlatformNow;
import io.bulkcall.run.AllRuns;
import io.bulkcall.run.BusinessRun;
import io.bulkcall.run.RunPosition;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All businesses at a glance. */
@RestController
@RequestMapping("/api/v1/overview")
class OverviewController {
    private final Overviews overviews;
    private final Businesses businesses;
    private final Activities activities;
    private final AllCalls calls;
    private final AllRuns runs;

    OverviewController(
            Overviews overviews, Businesses businesses, Activities activities, AllCalls calls, AllRuns runs) {
        this.overviews = overviews;
        this.businesses = businesses;
        this.activities = activities;
        this.calls = calls;
        this.runs = runs;
    }

    /** All together, and what needs somebody in any of them; up to two seconds old. */
    @GetMapping("/now")
    @PlatformOnly
    PlatformNow now() {
        return overviews.now();
    }

    /** Calls over time, of all together; up to 15 seconds old. */
    @GetMapping("/activity")
    @PlatformOnly
    BusinessActivity activity(@RequestParam(name = "minutes", defaultValue = "60") @Min(1) @Max(60) long minutes) {
        return activities.ofAll(Math.toIntExact(minutes));
    }

    @GetMapping
    @PlatformOnly
    Page<BusinessOverview> list(Paging paging) {
        return Page.of(
                paging,
                overviews.list(paging.before(), paging.fetch()),
                overview -> Cursor.at(overview.businessId()),
                overview -> overview,
                businesses::count);
    }

    /** Who is on each line, of all businesses, the longest call first; up to two seconds old. */
    @GetMapping("/calls")
    @PlatformOnly
    Page<BusinessCall> calls(Paging paging) {
        return Page.of(
                paging,
                calls.live(linePosition(paging), paging.fetch()),
                call -> cursor(LinePosition.of(call)),
                call -> call,
                calls::count);
    }

    /** The runs of all businesses that are not over, newest first; up to two seconds old. */
    @GetMapping("/runs")
    @PlatformOnly
    Page<BusinessRun> runs(Paging paging) {
        return Page.of(
                paging,
                runs.live(runPosition(paging), paging.fetch()),
                one -> Cursor.at(one.run().id(), one.businessId()),
                one -> one,
                runs::count);
    }

    private static Cursor cursor(LinePosition last) {
        return Cursor.at(last.sinceMicros(), last.businessId(), last.jobId());
    }

    private static LinePosition linePosition(Paging paging) {
        if (paging.cursor() == null) {
            return LinePosition.START;
        }
        List<Long> key = Cursor.parse(paging.cursor(), 3).key();
        return new LinePosition(key.get(0), key.get(1), key.get(2));
    }

    private static RunPosition runPosition(Paging paging) {
        if (paging.cursor() == null) {
            return RunPosition.NEWEST;
        }
        List<Long> key = Cursor.parse(paging.cursor(), 2).key();
        return new RunPosition(key.getFirst(), key.getLast());
    }
}
