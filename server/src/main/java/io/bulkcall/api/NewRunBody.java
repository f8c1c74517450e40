package io.bulkcall.api;

import io.bulkcall.dialer.Outcome;
import io.bulkcall.lead.LeadFilter;
import io.bulkcall.lead.LeadStatus;
import io.bulkcall.request.Flaw;
import io.bulkcall.request.Refusal;
import io.bulkcall.run.LeadChoice;
import io.bulkcall.run.NewRun;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A run that is wanted. Whom it calls is said by exactly one of the first four.
 *
 * @param leadIds these, in this order
 * @param listId everybody in this list
 * @param filter everybody whom it finds
 * @param again of a run that has ended, those whose call had one of these outcomes
 * @param name absent = "Run" and its number
 * @param concurrency absent = as many as the business has lines
 * @param scriptId absent = the one named default
 * @param ringTimeoutSeconds absent = 30
 * @param callLimitSeconds absent = 600
 * @param expectedCalls it must make as many, or is not started; a preview does not look at it
 */
record NewRunBody(
        @Size(min = 1) long @Nullable [] leadIds,
        @Nullable Long listId,
        @Valid @Nullable Filter filter,
        @Valid @Nullable Again again,

        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 200) @Nullable
        String name,

        @Min(1) @Max(1000) @Nullable Integer concurrency,
        @Nullable Long scriptId,
        @Min(15) @Max(600) @Nullable Integer ringTimeoutSeconds,
        @Min(10) @Max(14400) @Nullable Integer callLimitSeconds,
        @Min(1) @Nullable Integer expectedCalls) {

    private static final int RING_TIMEOUT_SECONDS = 30;
    private static final int CALL_LIMIT_SECONDS = 600;

    /** As the parameters of the list of leads; what is absent admits all. */
    record Filter(
            @Nullable Long listId,
            @Size(max = 200) @Nullable String q,
            @Nullable LeadStatus status,
            @Nullable Outcome outcome) {

        LeadFilter leads() {
            return new LeadFilter(listId, q, status, outcome == null ? null : outcome.word(), null);
        }
    }

    /** Whom a run that has ended did not reach, say. */
    record Again(
            @NotNull Long runId,
            @NotNull @Size(min = 1, max = 7) List<@NotNull Outcome> outcomes) {}

    /** @throws Refusal if not exactly one choice is made */
    NewRun newRun() {
        return new NewRun(
                choice(),
                name,
                concurrency,
                scriptId,
                ringTimeoutSeconds == null ? RING_TIMEOUT_SECONDS : ringTimeoutSeconds,
                callLimitSeconds == null ? CALL_LIMIT_SECONDS : callLimitSeconds,
                expectedCalls);
    }

    private LeadChoice choice() {
        if (Stream.of(leadIds, listId, filter, again).filter(Objects::nonNull).count() != 1) {
            throw Refusal.invalid(new Flaw(
                    "lead_ids", "required", "exactly one of lead_ids, list_id, filter and again must be given"));
        }
        if (leadIds != null) {
            return new LeadChoice.Leads(leadIds);
        }
        if (again != null) {
            return new LeadChoice.Again(
                    again.runId(), again.outcomes().stream().map(Outcome::word).toList());
        }
        return new LeadChoice.Matching(filter == null ? ofList() : filter.leads());
    }

    private LeadFilter ofList() {
        return new LeadFilter(listId, null, null, null, null);
    }
}
