package io.bulkcall.api;

import io.bulkcall.business.Businesses;
import io.bulkcall.overview.BusinessOverview;
import io.bulkcall.overview.Overviews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All businesses at a glance. */
@RestController
@RequestMapping("/api/v1/overview")
class OverviewController {
    private final Overviews overviews;
    private final Businesses businesses;

    OverviewController(Overviews overviews, Businesses businesses) {
        this.overviews = overviews;
        this.businesses = businesses;
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
