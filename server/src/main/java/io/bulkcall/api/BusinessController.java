package io.bulkcall.api;

import io.bulkcall.access.Caller;
import io.bulkcall.access.Right;
import io.bulkcall.business.Business;
import io.bulkcall.business.Businesses;
import io.bulkcall.config.LineSettings;
import io.bulkcall.request.Change;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The businesses of this deployment. */
@RestController
@RequestMapping("/api/v1/businesses")
class BusinessController {
    private final Businesses businesses;
    private final LineSettings lines;

    BusinessController(Businesses businesses, LineSettings lines) {
        this.businesses = businesses;
        this.lines = lines;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PlatformOnly
    BusinessView create(@RequestBody NewBusiness body) {
        Business created = businesses.create(body.settings(lines.maxOutboundCallsPerBusiness()), body.credentials());
        return BusinessView.of(created);
    }

    @GetMapping
    @PlatformOnly
    Page<BusinessView> list(Paging paging) {
        return Page.of(
                paging,
                businesses.list(paging.before(), paging.fetch()),
                business -> Cursor.at(business.id()),
                BusinessView::of,
                businesses::count);
    }

    @GetMapping("/{business_id}")
    @Needs(Right.READ)
    BusinessView get(@PathVariable("business_id") long businessId) {
        return BusinessView.of(businesses.get(businessId));
    }

    @PatchMapping("/{business_id}")
    @Needs(Right.SETTINGS)
    BusinessView change(
            @PathVariable("business_id") long businessId,
            @RequestBody BusinessPatch body,
            @AuthenticationPrincipal Caller caller) {
        if (body.twilio() instanceof Change.To<?>) {
            caller.demand(Right.CARRIER, businessId);
        }
        return BusinessView.of(businesses.change(businessId, body.change()));
    }

    @PostMapping("/{business_id}/carrier/resume")
    @Needs(Right.CARRIER)
    BusinessView resume(@PathVariable("business_id") long businessId, @AuthenticationPrincipal Caller caller) {
        return BusinessView.of(businesses.resumeCarrier(businessId, caller.isPlatform()));
    }
}
