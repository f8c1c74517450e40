package io.bulkcall.api;

import io.bulkcall.access.Right;
import io.bulkcall.call.Limits;
import io.bulkcall.call.OutboundCalls;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many calls of a business are active, and how many may be. */
@RestController
@RequestMapping("/api/v1/businesses/{business_id}/limits")
class LimitsController {
    private final OutboundCalls outboundCalls;

    LimitsController(OutboundCalls outboundCalls) {
        this.outboundCalls = outboundCalls;
    }

    @GetMapping
    @Needs(Right.READ)
    Limits get(@PathVariable("business_id") long businessId) {
        return outboundCalls.limits(businessId);
    }
}
