package io.bulkcall.call;

import io.bulkcall.dialer.JobStatus;
import io.bulkcall.dialer.Outcome;
import io.bulkcall.request.Search;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs of a run are meant; null = any.
 *
 * @param search part of the lead's name or external id, or of the job's number
 */
public record JobFilter(
        @Nullable JobStatus status,
        @Nullable Outcome outcome,
        @Nullable Search search) {

    public static final JobFilter ALL = new JobFilter(null, null, null);

    boolean isOfAll() {
        return status == null && outcome == null && search == null;
    }

    /** No job has that outcome and that status. */
    public boolean isOfNone() {
        return outcome != null && status != null && outcome.status() != status;
    }

    @Nullable
    String statusWord() {
        return status == null ? null : status.toString();
    }

    @Nullable
    String outcomeWord() {
        return outcome == null ? null : outcome.word();
    }

    @Nullable
    String pattern() {
        return search == null ? null : search.pattern();
    }

    @Nullable
    String phonePattern() {
        return search == null ? null : search.phonePattern();
    }
}
