package io.bulkcall.api;

import io.bulkcall.access.Right;
import io.bulkcall.activity.Activities;
import io.bulkcall.activity.BusinessActivity;
import io.bulkcall.activity.RunActivity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calls over time, for charts; up to five seconds old. */
@RestController
@RequestMapping("/api/v1/businesses/{business_id}")
class ActivityController {
    private final Activities activities;

    ActivityController(Activities activities) {
        this.activities = activities;
    }

    @GetMapping("/activity")
    @Needs(Right.READ)
    BusinessActivity ofBusiness(
            @PathVariable("business_id") long businessId,
            @RequestParam(name = "minutes", defaultValue = "60") @Min(1) @Max(1440) long minutes) {
        return activities.ofBusiness(businessId, Math.toIntExact(minutes));
    }

    @GetMapping("/runs/{run_id}/activity")
    @Needs(Right.READ)
    RunActivity ofRun(@PathVariable("business_id") long businessId, @PathVariable("run_id") long runId) {
        return activities.ofRun(businessId, runId);
    }
}
