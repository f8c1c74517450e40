package io.bulkcall.api;

import io.bulkcall.access.Right;
import io.bulkcall.attention.Attention;
import io.bulkcall.attention.Attentions;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person should look at in a business; the event stream tells when that changes. */
@RestController
@RequestMapping("/api/v1/businesses/{business_id}/attention")
class AttentionController {
    private final Attentions attentions;

    AttentionController(Attentions attentions) {
        this.attentions = attentions;
    }

    /** The most serious first. */
    record AttentionsView(List<Attention> items) {}

    @GetMapping
    @Needs(Right.READ)
    AttentionsView get(@PathVariable("business_id") long businessId) {
        return new AttentionsView(attentions.of(businessId));
    }
}
