package io.bulkcall.api;

import io.bulkcall.activity.Activities;
import io.bulkcall.activity.BusinessActivity;
import io.bulkcall.business.Businesses;
import io.bulkcall.overview.BusinessOverview;
import io.bulkcall.overview.Overviews;
import io.bulkcall.overview.PlatformNow;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

    OverviewController(Overviews overviews, Businesses businesses, Activities activities) {
        this.overviews = overviews;
        this.businesses = businesses;
        this.activities = activities;
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
}
