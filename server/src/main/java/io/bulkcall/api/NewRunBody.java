package io.bulkcall.api;

import io.bulkcall.lead.LeadFilter;
import io.bulkcall.lead.LeadStatus;
import io.bulkcall.request.Flaw;
import io.bulkcall.request.Refusal;
import io.bulkcall.run.LeadChoice;
import io.bulkcall.run.NewRun;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run that is wanted. Whom it calls is said by exactly one of the first three.
 *
 * @param leadIds these, in this order
 * @param listId everybody in this list
 * @param filter everybody whom it finds
 * @param name absent = "Run" and its number
 * @param concurrency absent = as many as the business has lines
 * @param scriptId absent = the one named default
 * @param ringTimeoutSeconds absent = 30
 * @param callLimitSeconds absent = 600
 */
record NewRunBody(
        @Size(min = 1) long @Nullable [] leadIds,
        @Nullable Long listId,
        @Nullable Filter filter,

        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 200) @Nullable
        String name,

        @Min(1) @Max(1000) @Nullable Integer concurrency,
        @Nullable Long scriptId,
        @Min(15) @Max(600) @Nullable Integer ringTimeoutSeconds,
        @Min(10) @Max(14400) @Nullable Integer callLimitSeconds) {

    private static final int RING_TIMEOUT_SECONDS = 30;
    private static final int CALL_LIMIT_SECONDS = 600;

    /** As the parameters of the list of leads; what is absent admits all. */
    record Filter(
            @Nullable Long listId,
            @Size(max = 200) @Nullable String q,
            @Nullable LeadStatus status) {}

    /** @throws Refusal if not exactly one choice is made */
    NewRun newRun() {
        return new NewRun(
                choice(),
                name,
                concurrency,
                scriptId,
                ringTimeoutSeconds == null ? RING_TIMEOUT_SECONDS : ringTimeoutSeconds,
                callLimitSeconds == null ? CALL_LIMIT_SECONDS : callLimitSeconds);
    }

    private LeadChoice choice() {
        if (Stream.of(leadIds, listId, filter).filter(Objects::nonNull).count() != 1) {
            throw Refusal.invalid(
                    new Flaw("lead_ids", "required", "exactly one of lead_ids, list_id and filter must be given"));
        }
        if (leadIds != null) {
            return new LeadChoice.Leads(leadIds);
        }
        return new LeadChoice.Matching(
                filter == null
                        ? new LeadFilter(listId, null, null, null)
                        : new LeadFilter(filter.listId(), filter.q(), filter.status(), null));
    }
}
